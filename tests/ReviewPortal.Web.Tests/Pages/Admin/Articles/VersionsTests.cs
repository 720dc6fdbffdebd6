using System.Text;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Admin.Articles;

[Trait("Category", "Database")]
public sealed class VersionsTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Replacing_an_article_asks_first_and_keeps_the_earlier_version_which_can_be_restored()
    {
        var editor = await site.VisitAsync(ReaderKind.Editor);
        var article = await site.FileAsync(Source("replaced", "The first text."));
        var review = await editor.ReviewAsync(("again.md", Encoding.UTF8.GetBytes(Source("replaced", "The second text."))));

        Assert.Contains("Tick “Replace it”", (await editor.SubmitAsync(review, ("save", "unchanged"))).Words(".errors"), StringComparison.Ordinal);
        Assert.Contains("The first text.", await TextOfAsync("replaced"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await editor.SubmitAsync(review, ("save", "unchanged"), ("replace", "true"))).Status);
        Assert.Contains("The second text.", await TextOfAsync("replaced"), StringComparison.Ordinal);

        var earlier = $"/admin/articles/{article.Id}/versions/1";
        Assert.Contains("The first text.", (await editor.GetAsync($"{earlier}/file")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.SubmitAsync(earlier)).Status);
        Assert.Contains("The first text.", await TextOfAsync("replaced"), StringComparison.Ordinal);
        Assert.Equal(3, (await editor.GetAsync($"/admin/articles/{article.Id}")).Document.QuerySelectorAll("#versions + table tbody tr").Length);
    }

    [Fact]
    public async Task Of_two_editors_who_save_the_same_article_the_second_is_told_and_nothing_is_lost()
    {
        var article = await site.FileAsync(Source("contested", "As it was."));
        var address = $"/admin/articles/{article.Id}/edit";
        var first = await site.VisitAsync(ReaderKind.Editor);
        var second = await site.VisitAsync(ReaderKind.Admin);
        var seen = (await second.GetAsync(address)).Document.QuerySelectorAll("main form input[type=hidden]").Select(i => (i.GetAttribute("name") ?? "", i.GetAttribute("value") ?? "")).ToArray();

        Assert.Equal(HttpStatusCode.Redirect, (await first.SubmitAsync(address, ("source", Source("contested", "By the first.")), ("act", "save"))).Status);
        var told = await second.PostAsync(address, [.. seen, ("source", Source("contested", "By the second.")), ("act", "save")]);

        Assert.Equal(HttpStatusCode.OK, told.Status);
        Assert.Contains("Somebody has saved", told.Words(".errors"), StringComparison.Ordinal);
        Assert.Contains("By the second.", told.Words("textarea"), StringComparison.Ordinal);
        Assert.Contains("By the first.", await TextOfAsync("contested"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Editing_keeps_what_was_typed_when_the_file_has_errors()
    {
        var article = await site.FileAsync(Source("mended", "Text."));
        var editor = await site.VisitAsync(ReaderKind.Editor);
        var answer = await editor.SubmitAsync($"/admin/articles/{article.Id}/edit", ("source", "---\ntitle: X\naccess: nobody\nslug: mended\n---\nTyped for an hour."), ("act", "save"));

        Assert.Contains("Typed for an hour.", answer.Words("textarea"), StringComparison.Ordinal);
        Assert.Contains("Line 3", answer.Words(".problems"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawing_scheduling_and_deleting_show_at_once()
    {
        var article = await site.FileAsync(Source("passing", "Text."));
        var editor = await site.VisitAsync(ReaderKind.Editor);
        var desk = $"/admin/articles/{article.Id}";
        await TextOfAsync("passing");

        await editor.SubmitAsync(desk, ("act", "withdraw"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync("/articles/passing")).Status);

        var tomorrow = site.Now.AddDays(1);
        var page = await editor.GetAsync(desk);
        var hidden = page.Document.QuerySelectorAll("#publication + form input[type=hidden]").Select(i => (i.GetAttribute("name") ?? "", i.GetAttribute("value") ?? ""));
        var scheduled = await editor.PostAsync(desk, [.. hidden, ("act", "schedule"), ("at", tomorrow.ToString("yyyy-MM-dd'T'HH:mm", null))]);
        Assert.Equal(HttpStatusCode.Redirect, scheduled.Status);
        Assert.Contains("Scheduled", (await editor.GetAsync(desk)).Words(".desk-head"), StringComparison.Ordinal);

        Assert.Contains("for good", (await editor.GetAsync($"{desk}/delete")).Words("main"), StringComparison.Ordinal);
        await editor.SubmitAsync($"{desk}/delete");
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync(desk)).Status);
    }

    private async Task<string> TextOfAsync(string slug) => (await site.Visit().GetAsync($"/articles/{slug}")).Words(".text") ?? "";

    private static string Source(string slug, string text) => $"---\ntitle: {slug}\nslug: {slug}\naccess: free\npublished: 2026-06-01\n---\n{text}\n";
}
