using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Admin.Issues;

public sealed class MakingTests : IAsyncLifetime
{
    private readonly SiteFactory _site = new();

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task An_issue_is_made_with_what_comes_next_in_the_form_already()
    {
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        Assert.Contains("There is no issue yet.", (await editor.GetAsync("/admin/issues")).Words("main"), StringComparison.Ordinal);
        var made = await editor.SubmitAsync("/admin/issues/new", ("CoverDate", "2026-06-11"), ("Volume", "63"), ("Number", "12"));
        Assert.Equal("/admin/issues/2026-06-11?notice=made", made.Location);

        var next = await editor.GetAsync("/admin/issues/new");
        Assert.Equal(["2026-06-25", "63", "13"], next.Document.QuerySelectorAll("main .field input").Select(i => i.GetAttribute("value")));
        var list = await editor.GetAsync("/admin/issues");
        Assert.Equal("June 11, 2026Vol. LXIII, No. 12", list.Words("tbody th"));
        Assert.Equal("In preparation", list.Words("tbody .status"));
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Visit().GetAsync("/issues/2026-06-11")).Status);
    }

    [Theory]
    [InlineData("2026-06-25", "1", "1", "There is an issue of June 25, 2026 already.")]
    [InlineData("", "1", "1", "Enter the cover date, such as 2027-06-30.")]
    [InlineData("25 June", "1", "1", "Enter the cover date, such as 2027-06-30.")]
    [InlineData("2026-07-09", "LXIII", "1", "Volume: enter a whole number from 1 to 3999, or leave it empty.")]
    [InlineData("2026-07-09", "1", "0", "Number: enter a whole number from 1 to 99999, or leave it empty.")]
    public async Task What_can_not_be_is_told_beside_its_field_and_what_was_entered_is_kept(string date, string volume, string number, string told)
    {
        await _site.PieceAsync("A piece");
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        var answer = await editor.SubmitAsync("/admin/issues/new", ("CoverDate", date), ("Volume", volume), ("Number", number));
        Assert.Equal((HttpStatusCode.OK, told), (answer.Status, answer.Words(".field .error")));
        Assert.Equal([date, volume, number], answer.Document.QuerySelectorAll("main .field input").Select(i => i.GetAttribute("value")));
    }

    [Fact]
    public async Task A_volume_and_number_are_one_issues_alone()
    {
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        await editor.SubmitAsync("/admin/issues/new", ("CoverDate", "2026-06-11"), ("Volume", "63"), ("Number", "12"));
        var refused = await editor.SubmitAsync("/admin/issues/new", ("CoverDate", "2026-06-25"), ("Volume", "63"), ("Number", "12"));
        Assert.Equal("The issue of June 11, 2026 has this volume and number already.", refused.Words("#Number-error"));
        await editor.SubmitAsync("/admin/issues/new", ("CoverDate", "2026-06-25"), ("Volume", "63"), ("Number", ""));
        var page = await editor.GetAsync("/admin/issues/2026-06-25");
        refused = await editor.PressAsync(page, "/admin/issues/2026-06-25", "act", "renumber", ("Volume", "63"), ("Number", "12"));
        Assert.Equal("The issue of June 11, 2026 has this volume and number already.", refused.Words("#Number-error"));
        page = await editor.GetAsync("/admin/issues/2026-06-11");
        Assert.Equal(HttpStatusCode.Redirect, (await editor.PressAsync(page, "/admin/issues/2026-06-11", "act", "renumber", ("Volume", "63"), ("Number", "12"))).Status);
    }

    [Fact]
    public async Task Volume_and_number_are_changed_and_the_second_editor_is_told()
    {
        await _site.PieceAsync("A piece", published: "2026-06-10");
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        var seen = await editor.GetAsync(SiteIssues.AtDesk);
        await editor.PressAsync(seen, SiteIssues.AtDesk, "act", "renumber", ("Volume", "63"), ("Number", "13"));
        Assert.Equal("Volume LXIII, Number 13", (await _site.Visit().GetAsync("/issues/2026-06-25")).Words(".opening p:last-child"));

        var told = await editor.PressAsync(seen, SiteIssues.AtDesk, "act", "renumber", ("Volume", "1"), ("Number", "1"));
        Assert.Contains("Somebody has changed this issue since you saw it. It is Volume LXIII, Number 13 now", told.Words(".errors"), StringComparison.Ordinal);
        Assert.Equal("1", told.Document.QuerySelector("input[name=Volume]")?.GetAttribute("value"));
        Assert.Equal(13, (await _site.IssueAsync())?.Number);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.PressAsync(told, SiteIssues.AtDesk, "act", "renumber")).Status);
        Assert.Equal(1, (await _site.IssueAsync())?.Number);
    }

    [Fact]
    public async Task An_empty_issue_is_deleted_and_one_with_a_piece_is_not()
    {
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        await editor.SubmitAsync("/admin/issues/new", ("CoverDate", SiteIssues.Date), ("Volume", ""), ("Number", ""));
        var seen = await editor.GetAsync(SiteIssues.AtDesk);
        await _site.PieceAsync("A piece");
        var refused = await editor.PressAsync(seen, SiteIssues.AtDesk, "act", "delete");
        Assert.Contains("An issue can be deleted while it is empty.", refused.Words(".errors"), StringComparison.Ordinal);
        Assert.Null(refused.Document.QuerySelector("button[value=delete]"));

        await editor.PressAsync(refused, SiteIssues.AtDesk, "take", refused.Document.QuerySelector("button[name=take]")?.GetAttribute("value") ?? "");
        var gone = await editor.PressAsync(await editor.GetAsync(SiteIssues.AtDesk), SiteIssues.AtDesk, "act", "delete");
        Assert.Equal("/admin/issues?notice=deleted", gone.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync(SiteIssues.AtDesk)).Status);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/admin/articles?q=piece")).Status);
    }

    [Fact]
    public async Task Articles_are_found_added_at_the_end_and_taken_away()
    {
        await _site.PieceAsync("Inside");
        await _site.PieceAsync("Loose", issue: null);
        await _site.PieceAsync("Elsewhere", "2026-06-11");
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        var loose = await editor.GetAsync($"{SiteIssues.AtDesk}/add");
        Assert.Equal("Loose Draft", loose.Words("main .choice label"));
        var found = await editor.GetAsync($"{SiteIssues.AtDesk}/add?q=e");
        Assert.Equal(["Elsewhere", "Loose"], found.Document.QuerySelectorAll("main .choice label").Select(l => l.TextContent.Trim().Split(' ')[0]));
        Assert.Contains("in the issue of June 11, 2026", found.Words("main .choice .hint"), StringComparison.Ordinal);

        Assert.Contains("Tick the articles", (await editor.SubmitAsync($"{SiteIssues.AtDesk}/add?q=e")).Words(".errors"), StringComparison.Ordinal);
        var ids = found.Document.QuerySelectorAll("main .choice input").Select(i => ("articles", i.GetAttribute("value") ?? ""));
        var added = await editor.SubmitAsync($"{SiteIssues.AtDesk}/add?q=e", [.. ids]);
        Assert.Equal($"{SiteIssues.AtDesk}?notice=added", added.Location);
        var page = await editor.GetAsync(SiteIssues.AtDesk);
        Assert.Equal(["Inside", "Elsewhere", "Loose"], page.Order());
        Assert.Empty((await editor.GetAsync("/admin/issues/2026-06-11")).Order());

        var taken = page.Document.QuerySelector("button[aria-label='Take away: Elsewhere']")?.GetAttribute("value") ?? "";
        await editor.PressAsync(page, SiteIssues.AtDesk, "take", taken);
        Assert.Equal(["Inside", "Loose"], (await editor.GetAsync(SiteIssues.AtDesk)).Order());
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync($"/admin/articles/{taken}")).Status);
    }

    [Fact]
    public async Task Whoever_adds_to_an_issue_that_has_changed_is_told_and_their_choice_is_kept()
    {
        await _site.PieceAsync("Inside");
        var loose = await _site.PieceAsync("Loose", issue: null);
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        var seen = await editor.GetAsync($"{SiteIssues.AtDesk}/add");
        await editor.PressAsync(await editor.GetAsync(SiteIssues.AtDesk), SiteIssues.AtDesk, "act", "renumber", ("Volume", "2"));

        var form = seen.Document.QuerySelectorAll("main form[method=post] input[type=hidden]").Select(i => (i.GetAttribute("name") ?? "", i.GetAttribute("value") ?? ""));
        var told = await editor.PostAsync($"{SiteIssues.AtDesk}/add", [.. form, ("articles", $"{loose.Id}")]);
        Assert.Contains("Somebody has changed this issue", told.Words(".errors"), StringComparison.Ordinal);
        Assert.True(told.Document.QuerySelector($"#article-{loose.Id}")?.HasAttribute("checked"));
        Assert.Equal(["Inside"], (await editor.GetAsync(SiteIssues.AtDesk)).Order());
    }
}
