using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Issues;

[Trait("Category", "Database")]
public sealed class IssueTests(IssueTests.ThreeIssues site) : IClassFixture<IssueTests.ThreeIssues>
{
    [Fact]
    public async Task An_issue_is_its_contents_page_between_the_one_before_and_the_one_after()
    {
        var page = await site.Visit().GetAsync("/issues/2026-05-28");
        Assert.Equal("May 28, 2026", page.Words("h1"));
        Assert.Equal(["In the middle"], page.Titles());
        Assert.Equal("Ida Morrow", page.Words(".contents .by"));
        Assert.Equal("/issues/2026-05-14", page.Document.QuerySelector("a[rel=prev]")?.GetAttribute("href"));
        Assert.Equal(Current, page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href"));
        Assert.Equal("https://review.example/issues/2026-05-28", page.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Contains("public", page["Cache-Control"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_has_none_before_it_and_the_current_none_after()
    {
        var (first, current) = (await site.Visit().GetAsync("/issues/2026-05-14"), await site.Visit().GetAsync(Current));
        Assert.Null(first.Document.QuerySelector("a[rel=prev]"));
        Assert.Null(current.Document.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task The_front_page_and_the_current_issues_own_show_the_same_contents_at_addresses_of_their_own()
    {
        var (front, own) = (await site.Visit().GetAsync("/"), await site.Visit().GetAsync(Current));
        Assert.Equal(front.Words(".contents"), own.Words(".contents"));
        Assert.Equal("https://review.example/", front.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Equal($"https://review.example{Current}", own.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Equal(Current, own.Document.QuerySelector(".masthead .number a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task An_article_leads_to_its_issue() =>
        Assert.Equal(Current, (await site.Visit().GetAsync(SampleArticle.Address)).Document.QuerySelector(".when a")?.GetAttribute("href"));

    [Theory]
    [InlineData("2026-06-12")]
    [InlineData("2026-6-11")]
    [InlineData("20260611")]
    [InlineData("2026-06-11t00:00")]
    [InlineData("11-06-2026")]
    [InlineData("2026-02-30")]
    [InlineData("0000-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2026-06-11%20")]
    [InlineData("none")]
    [InlineData("2026-06-18")]
    [InlineData("2026-06-25")]
    public async Task A_date_without_an_issue_that_is_out_is_not_found(string date) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync($"/issues/{date}")).Status);

    [Fact]
    public async Task A_piece_that_is_not_out_is_not_in_the_contents()
    {
        foreach (var kind in new[] { ReaderKind.Anonymous, ReaderKind.AllAccess, ReaderKind.Editor })
            Assert.Equal(["Salt and Silence"], (await (await site.VisitAsync(kind)).GetAsync(Current)).Titles());
    }

    private const string Current = "/issues/2026-06-11";

    public sealed class ThreeIssues : SampleSite
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await this.PieceAsync("At the beginning", "2026-05-14", "2026-05-14");
            await this.PieceAsync("In the middle", "2026-05-28", "2026-05-28");
            await this.PieceAsync("A draft", "2026-06-11");
            await this.PieceAsync("Taken off", "2026-06-11", "2026-06-11");
            await this.WithdrawAsync("taken-off");
            await this.PieceAsync("To come", "2026-06-25", "2026-06-25");
            await this.PieceAsync("Nothing but a draft", "2026-06-18");
        }
    }
}
