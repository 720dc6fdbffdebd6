using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Works;

namespace ReviewPortal.Web.Tests.Site;

/// <summary>Files articles that review works, and finds the works' records.</summary>
internal static class SiteWorks
{
    /// <param name="works">Lines of YAML below <c>works:</c>, each work one flow mapping: <c>{title: The Tenants}</c>.</param>
    /// <param name="published">A date; null for a draft.</param>
    public static Task ReviewAsync(this SiteFactory site, string slug, string? published, params string[] works) => site.FileAsync($"""
        ---
        title: On {slug}
        slug: {slug}
        {(published is null ? "" : $"published: {published}")}
        contributors: [Ida Morrow]
        works: [{string.Join(", ", works)}]
        ---
        A text.
        """);

    /// <summary>The slugs of all records, in the order in which they were made.</summary>
    public static Task<List<string>> WorksAsync(this SiteFactory site) => site.InScopeAsync(services =>
        services.GetRequiredService<ReviewDbContext>().Works.OrderBy(w => w.Id).Select(w => w.Slug).ToListAsync());

    public static Task<Work> WorkAsync(this SiteFactory site, string slug) => site.InScopeAsync(services =>
        services.GetRequiredService<ReviewDbContext>().Works.AsNoTracking().Include(w => w.Keys).Include(w => w.Reviews).SingleAsync(w => w.Slug == slug));

    /// <summary>The slugs of the works of an article, in its order, by the links of its page.</summary>
    public static async Task<List<string>> WorksOnAsync(this SiteFactory site, string article)
    {
        var page = await site.Visit().GetAsync($"/articles/{article}");
        return [.. page.Document.QuerySelectorAll("ul.works a").Select(a => (a.GetAttribute("href") ?? "").Replace("/books/", "", StringComparison.Ordinal))];
    }

    /// <summary>The addresses of the pieces on a book's page.</summary>
    public static async Task<List<string>> PiecesOnAsync(this SiteFactory site, string work)
    {
        var page = await site.Visit().GetAsync($"/books/{work}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return [.. page.Document.QuerySelectorAll("ol.contents h2 a").Select(a => a.GetAttribute("href") ?? "")];
    }
}
