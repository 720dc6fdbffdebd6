using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Admin.Issues;

public sealed class OrderTests : IAsyncLifetime
{
    private readonly SiteFactory _site = new();

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        foreach (var title in new[] { "First", "Second", "Third" }) await _site.PieceAsync(title, published: "2026-06-10");
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_buttons_order_the_contents_without_script_and_readers_see_it_at_once()
    {
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        Assert.Equal(["First", "Second", "Third"], (await _site.Visit().GetAsync("/")).Titles());

        await PressAsync(editor, "up", "Third");
        await PressAsync(editor, "down", "First");

        Assert.Equal(["Third", "First", "Second"], (await editor.GetAsync(SiteIssues.AtDesk)).Order());
        Assert.Equal(["Third", "First", "Second"], (await _site.Visit().GetAsync("/")).Titles());
        Assert.Equal(["Third", "First", "Second"], (await _site.Visit().GetAsync("/issues/2026-06-25")).Titles());
        var article = await _site.Visit().GetAsync("/articles/first");
        Assert.Equal(("/articles/third", "/articles/second"), (article.Document.QuerySelector("a[rel=prev]")?.GetAttribute("href"), article.Document.QuerySelector("a[rel=next]")?.GetAttribute("href")));
    }

    [Fact]
    public async Task After_a_move_the_keyboard_goes_on_at_the_piece_that_was_moved()
    {
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        var answer = await PressAsync(editor, "up", "Third");
        var page = await editor.GetAsync(answer.Location ?? "");
        Assert.Equal("Move up: Third", page.Document.QuerySelector("[autofocus]")?.GetAttribute("aria-label"));
        Assert.Equal("The order was saved.", page.Words("[role=status]"));
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told_and_neithers_order_is_lost()
    {
        var (one, other) = (await _site.VisitAsync(ReaderKind.Editor), await _site.VisitAsync(ReaderKind.Admin));
        var seen = await other.GetAsync(SiteIssues.AtDesk);
        await PressAsync(one, "up", "Second");

        var told = await other.PressAsync(seen, SiteIssues.AtDesk, "down", IdOf(seen, "Second"));
        Assert.Contains("Somebody has changed this issue since you saw it.", told.Words(".errors"), StringComparison.Ordinal);
        Assert.Equal(["First", "Third", "Second"], told.Order());
        Assert.False(told.Document.QuerySelector("#order-save")?.HasAttribute("hidden"));
        Assert.Equal(["Second", "First", "Third"], (await _site.Visit().GetAsync("/")).Titles());

        await other.PressAsync(told, SiteIssues.AtDesk, "act", "order");
        Assert.Equal(["First", "Third", "Second"], (await _site.Visit().GetAsync("/")).Titles());
    }

    [Fact]
    public async Task A_file_saved_again_keeps_its_place_and_one_that_names_another_issue_loses_it()
    {
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        await PressAsync(editor, "up", "Third");
        await PressAsync(editor, "up", "Third");

        await _site.PieceAsync("Third", published: "2026-06-10", contributor: "Somebody Else");
        await _site.PieceAsync("First", issue: null, published: "2026-06-10");
        Assert.Equal(["Third", "First", "Second"], (await _site.Visit().GetAsync("/")).Titles());

        await _site.PieceAsync("Third", "2026-06-11", "2026-06-10");
        await _site.PieceAsync("Third", published: "2026-06-10");
        Assert.Equal(["First", "Second", "Third"], (await _site.Visit().GetAsync("/")).Titles());
    }

    [Fact]
    public async Task What_a_file_brings_after_the_order_was_made_stands_last_and_is_named()
    {
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        await PressAsync(editor, "up", "Third");
        await _site.PieceAsync("Late");
        var page = await editor.GetAsync(SiteIssues.AtDesk);
        Assert.Equal(["First", "Third", "Second", "Late"], page.Order());
        Assert.Equal("It came after the issue was ordered, and stands last.", page.Words(".missing"));
    }

    [Fact]
    public async Task Taking_a_piece_away_saves_no_order_and_loses_none()
    {
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        var page = await editor.GetAsync(SiteIssues.AtDesk);
        var ids = page.Document.QuerySelectorAll("#order-form input[name=order]").Select(i => i.GetAttribute("value") ?? "").ToList();
        var form = page.Document.QuerySelectorAll("#order-form input[type=hidden]:not([name=order])").Select(i => (i.GetAttribute("name") ?? "", i.GetAttribute("value") ?? ""));
        var answer = await editor.PostAsync(SiteIssues.AtDesk, [.. form, ("order", ids[2]), ("order", ids[1]), ("order", ids[0]), ("take", ids[1])]);

        Assert.Equal(["First", "Third"], (await editor.GetAsync(SiteIssues.AtDesk)).Order());
        Assert.Equal(["First", "Third"], (await _site.Visit().GetAsync("/")).Titles());
        Assert.Equal(["Third", "First"], answer.Order());
        Assert.False(answer.Document.QuerySelector("#order-save")?.HasAttribute("hidden"));
        await editor.PressAsync(answer, SiteIssues.AtDesk, "act", "order");
        Assert.Equal(["Third", "First"], (await _site.Visit().GetAsync("/")).Titles());
    }

    [Fact]
    public async Task Nonsense_in_the_form_loses_no_piece()
    {
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        var page = await editor.GetAsync(SiteIssues.AtDesk);
        var second = IdOf(page, "Second");
        var token = page.Document.QuerySelector("#order-form input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        var seen = page.Document.QuerySelector("#order-form input[name=seen]")?.GetAttribute("value") ?? "";
        await editor.PostAsync(
            SiteIssues.AtDesk, ("__RequestVerificationToken", token), ("seen", seen), ("order", second), ("order", second), ("order", "99999"), ("act", "order"));
        Assert.Equal(["Second", "First", "Third"], (await editor.GetAsync(SiteIssues.AtDesk)).Order());
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.PostAsync(SiteIssues.AtDesk, ("__RequestVerificationToken", token), ("act", "nothing"))).Status);
    }

    private static async Task<Answer> PressAsync(Visitor editor, string button, string title)
    {
        var page = await editor.GetAsync(SiteIssues.AtDesk);
        var answer = await editor.PressAsync(page, SiteIssues.AtDesk, button, IdOf(page, title));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return answer;
    }

    private static string IdOf(Answer page, string title) =>
        page.Document.QuerySelector($"button[aria-label='Take away: {title}']")?.GetAttribute("value") ?? throw new InvalidOperationException($"{title} is not in the issue.");
}
