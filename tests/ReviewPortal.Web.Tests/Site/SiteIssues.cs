using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Articles;
using ReviewPortal.Data;
using ReviewPortal.Issues;

namespace ReviewPortal.Web.Tests.Site;

/// <summary>An issue's pieces, and its forms at the desk filled in as a browser without script does.</summary>
internal static class SiteIssues
{
    public const string Date = "2026-06-25";
    public const string AtDesk = "/admin/issues/2026-06-25";

    public static Task<Article> PieceAsync(this SiteFactory site, string title, string? issue = Date, string? published = null, string contributor = "Ida Morrow") => site.FileAsync(
        $"---\ntitle: {title}\n{(contributor.Length > 0 ? $"contributors: [{contributor}]\n" : "")}{(issue is null ? "" : $"issue: {issue}\n")}{(published is null ? "" : $"published: {published}\n")}---\nThe text of it.");

    public static Task<Issue?> IssueAsync(this SiteFactory site, string date = Date) => site.InScopeAsync(services =>
        services.GetRequiredService<ReviewDbContext>().Issues.AtDeskAsync(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), default));

    /// <summary>Sends the form in which a button stands, by pressing it.</summary>
    /// <param name="page">As the editor saw it, however long ago.</param>
    public static Task<Answer> PressAsync(this Visitor editor, Answer page, string path, string button, string value, params (string Name, string Value)[] typed)
    {
        var form = page.Document.QuerySelectorAll("main form[method=post]").First(f => f.QuerySelector($"button[name={button}][value='{value}']") is not null);
        var kept = form.QuerySelectorAll("input").Where(i => i.GetAttribute("type") == "hidden" || (i.GetAttribute("type") != "checkbox" && typed.All(t => t.Name != i.GetAttribute("name"))))
            .Select(i => (i.GetAttribute("name") ?? "", i.GetAttribute("value") ?? ""));
        return editor.PostAsync(path, [.. kept, .. typed, (button, value)]);
    }

    public static IReadOnlyList<string> Order(this Answer page) => [.. page.Document.QuerySelectorAll(".order .title a").Select(a => a.TextContent)];

    public static IReadOnlyList<string> Titles(this Answer page) => [.. page.Document.QuerySelectorAll(".contents h2 a").Select(a => a.TextContent)];
}
