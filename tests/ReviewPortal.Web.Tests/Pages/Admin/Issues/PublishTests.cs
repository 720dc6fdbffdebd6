using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Admin.Issues;

public sealed class PublishTests : IAsyncLifetime
{
    private const string Publish = $"{SiteIssues.AtDesk}/publish";

    private static readonly string[] Pieces = ["First", "Second", "Third"];

    private readonly SiteFactory _site = new();

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        await _site.PieceAsync("In the last issue", "2026-06-11", "2026-06-11");
        foreach (var title in Pieces) await _site.PieceAsync(title);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task An_issue_comes_out_whole_at_its_instant_and_not_a_piece_of_it_before()
    {
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        // Nine in the morning in New York is one in the afternoon in UTC.
        var done = await editor.PressAsync(await editor.GetAsync(Publish), Publish, "act", "schedule", ("at", "2026-06-25T09:00"));
        Assert.Equal($"{SiteIssues.AtDesk}?notice=published", done.Location);
        Assert.Equal("Scheduled", (await editor.GetAsync("/admin/issues")).Words("tbody .status"));

        await AssertIsOutAsync(isOut: false);
        _site.Time.SetUtcNow(new DateTimeOffset(2026, 6, 25, 12, 59, 59, TimeSpan.Zero));
        await AssertIsOutAsync(isOut: false);
        _site.Time.SetUtcNow(new DateTimeOffset(2026, 6, 25, 13, 0, 0, TimeSpan.Zero));
        await AssertIsOutAsync(isOut: true);
        var issue = await _site.IssueAsync();
        Assert.Equal(_site.Now, Assert.Single(issue?.Articles.Select(a => a.PublishedAt).Distinct() ?? []));
    }

    [Fact]
    public async Task An_issue_published_now_is_out_with_the_next_request()
    {
        await AssertIsOutAsync(isOut: false);
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        await editor.PressAsync(await editor.GetAsync(Publish), Publish, "act", "publish");
        await AssertIsOutAsync(isOut: true);
        Assert.Contains("Every piece of it is out.", (await editor.GetAsync(Publish)).Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scheduled_issue_can_be_given_another_time()
    {
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        await editor.PressAsync(await editor.GetAsync(Publish), Publish, "act", "schedule", ("at", "2026-06-25T09:00"));
        var page = await editor.GetAsync(Publish);
        Assert.Contains("It is scheduled for June 25, 2026, 9:00 AM.", page.Words("main"), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("#unready"));
        await editor.PressAsync(page, Publish, "act", "publish");
        await AssertIsOutAsync(isOut: true);
    }

    [Fact]
    public async Task A_scheduled_issue_is_unscheduled_in_one_step_and_its_pieces_are_ready_again()
    {
        const string unschedule = $"{SiteIssues.AtDesk}/unschedule";
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        await _site.PieceAsync("On Its Own", published: "2026-07-20");
        Assert.Contains("It is not scheduled.", (await editor.GetAsync(unschedule)).Words("main"), StringComparison.Ordinal);
        await editor.PressAsync(await editor.GetAsync(Publish), Publish, "act", "schedule", ("at", "2026-06-25T09:00"));
        var asked = await editor.GetAsync(unschedule);
        Assert.Equal(Pieces, asked.Document.QuerySelectorAll("ul.rows li > span:first-child").Select(s => s.TextContent));
        Assert.Equal($"{SiteIssues.AtDesk}?notice=unscheduled", (await editor.SubmitAsync(unschedule)).Location);

        var page = await editor.GetAsync(Publish);
        Assert.Equal("One piece is not ready", page.Words("#unready legend"));
        Assert.Equal("3 pieces go out together", page.Words("#ready"));
        _site.Time.SetUtcNow(new DateTimeOffset(2026, 6, 25, 13, 0, 0, TimeSpan.Zero));
        await AssertIsOutAsync(isOut: false);
    }

    [Fact]
    public async Task Who_saw_the_issue_otherwise_unschedules_nothing()
    {
        const string unschedule = $"{SiteIssues.AtDesk}/unschedule";
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        await editor.PressAsync(await editor.GetAsync(Publish), Publish, "act", "schedule", ("at", "2026-06-25T09:00"));
        var seen = await editor.GetAsync(unschedule);
        await _site.PieceAsync("Late");
        var hidden = seen.Document.QuerySelectorAll("main form[method=post] input[type=hidden]").Select(i => (i.GetAttribute("name") ?? "", i.GetAttribute("value") ?? ""));
        var told = await editor.PostAsync(unschedule, [.. hidden]);
        Assert.Contains("has changed since you saw it", told.Words(".errors"), StringComparison.Ordinal);
        _site.Time.SetUtcNow(new DateTimeOffset(2026, 6, 25, 13, 0, 0, TimeSpan.Zero));
        await AssertIsOutAsync(isOut: true);
    }

    [Fact]
    public async Task Pieces_that_are_not_ready_are_named_and_left_out_unless_they_are_ticked()
    {
        await _site.PieceAsync("Taken Off", published: "2026-06-01");
        await _site.WithdrawAsync("taken-off");
        await _site.PieceAsync("On Its Own", published: "2026-06-20");
        await _site.PieceAsync("Unsigned", contributor: "");
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        var page = await editor.GetAsync(Publish);
        Assert.Equal("3 pieces are not ready", page.Words("#unready legend"));
        Assert.Equal(
            ["It was withdrawn, and publishing brings it back.", "It is scheduled for a time of its own. That is June 20, 2026, 12:00 AM.", "It names no contributor."],
            page.Document.QuerySelectorAll("#unready .hint").Select(h => h.TextContent));

        var unsigned = page.Document.QuerySelectorAll("#unready input")[2].GetAttribute("value") ?? "";
        await editor.PressAsync(page, Publish, "act", "publish", ("also", unsigned));
        Assert.Equal([.. Pieces, "Unsigned"], (await _site.Visit().GetAsync("/")).Titles());
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Visit().GetAsync("/articles/taken-off")).Status);
        _site.Time.SetUtcNow(new DateTimeOffset(2026, 6, 20, 4, 0, 0, TimeSpan.Zero));
        Assert.Equal(HttpStatusCode.OK, (await _site.Visit().GetAsync("/articles/on-its-own")).Status);
    }

    [Fact]
    public async Task What_is_out_already_keeps_its_date()
    {
        var early = await _site.PieceAsync("Early", published: "2026-06-14");
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        var page = await editor.GetAsync(Publish);
        Assert.Contains("One piece is out already and keeps its date: “Early”.", page.Words("main"), StringComparison.Ordinal);
        await editor.PressAsync(page, Publish, "act", "schedule", ("at", "2026-06-25T09:00"));
        var issue = await _site.IssueAsync();
        Assert.Equal(early.PublishedAt, issue?.Articles.Single(a => a.Slug == "early").PublishedAt);
        Assert.Equal(HttpStatusCode.OK, (await _site.Visit().GetAsync("/articles/early")).Status);
    }

    [Theory]
    [InlineData("", "Enter a date and a time, such as 2026-12-03T09:00.")]
    [InlineData("tomorrow", "Enter a date and a time, such as 2026-12-03T09:00.")]
    [InlineData("2026-06-15T12:00", "That time has passed. Publish the issue now, or choose a time to come.")]
    public async Task A_time_that_is_none_or_has_passed_publishes_nothing(string at, string told)
    {
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        var answer = await editor.PressAsync(await editor.GetAsync(Publish), Publish, "act", "schedule", ("at", at));
        Assert.Equal((HttpStatusCode.OK, $"Nothing was published.{told}"), (answer.Status, answer.Words(".errors")));
        Assert.Equal(at, answer.Document.QuerySelector("#at")?.GetAttribute("value") ?? "");
        Assert.All((await _site.IssueAsync())?.Articles ?? [], a => Assert.Null(a.PublishedAt));
    }

    [Fact]
    public async Task An_issue_of_nothing_that_is_ready_is_not_published_by_itself()
    {
        await _site.PieceAsync("Unsigned", "2026-07-09", contributor: "");
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        const string address = "/admin/issues/2026-07-09/publish";
        var answer = await editor.PressAsync(await editor.GetAsync(address), address, "act", "publish");
        Assert.Contains("Nothing of the issue is ready.", answer.Words(".errors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_goes_out_that_the_editor_did_not_see()
    {
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        var seen = await editor.GetAsync(Publish);
        await _site.PieceAsync("Came Later");
        var told = await editor.PressAsync(seen, Publish, "act", "publish");
        Assert.Contains("has changed since you saw it", told.Words(".errors"), StringComparison.Ordinal);
        Assert.Contains("Came Later", told.Words("main"), StringComparison.Ordinal);
        await AssertIsOutAsync(isOut: false);

        await _site.PieceAsync("First", contributor: "Somebody Else");
        told = await editor.PressAsync(told, Publish, "act", "publish");
        Assert.Contains("has changed since you saw it", told.Words(".errors"), StringComparison.Ordinal);
        await editor.PressAsync(told, Publish, "act", "publish");
        await AssertIsOutAsync(isOut: true);
    }

    private async Task AssertIsOutAsync(bool isOut)
    {
        foreach (var kind in new[] { ReaderKind.Anonymous, ReaderKind.AllAccess })
        {
            var reader = await _site.VisitAsync(kind);
            var front = (await reader.GetAsync("/")).Titles();
            Assert.Equal(isOut ? Pieces : ["In the last issue"], front.Except(["Came Later"]));
            Assert.Equal(isOut ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await reader.GetAsync("/issues/2026-06-25")).Status);
            Assert.Equal(isOut, (await reader.GetAsync("/issues")).Text.Contains("/issues/2026-06-25", StringComparison.Ordinal));
            foreach (var slug in new[] { "first", "second", "third" })
                Assert.Equal(isOut ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await reader.GetAsync($"/articles/{slug}")).Status);
        }
    }
}
