using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Articles;

[Trait("Category", "Database")]
public sealed class PublicationTests : IAsyncLifetime
{
    private readonly SiteFactory _site = new();

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_scheduled_article_appears_everywhere_when_its_instant_comes()
    {
        await _site.FileAsync(SampleArticle.File);
        await _site.FileAsync("---\ntitle: Tomorrow\nissue: 2026-06-16\npublished: 2026-06-16\n---\nText.");
        // Midnight in the site's zone is at four in the morning.
        await AssertIsShownAsync("Tomorrow", "/articles/tomorrow", isShown: false);
        _site.Time.SetUtcNow(new DateTimeOffset(2026, 6, 16, 3, 59, 59, TimeSpan.Zero));
        await AssertIsShownAsync("Tomorrow", "/articles/tomorrow", isShown: false);
        _site.Time.SetUtcNow(new DateTimeOffset(2026, 6, 16, 4, 0, 0, TimeSpan.Zero));
        await AssertIsShownAsync("Tomorrow", "/articles/tomorrow", isShown: true);
    }

    [Fact]
    public async Task What_is_withdrawn_is_gone_with_the_next_request()
    {
        await _site.FileAsync(SampleArticle.File);
        await AssertIsShownAsync("Salt and Silence", SampleArticle.Address, isShown: true);
        await _site.WithdrawAsync(SampleArticle.Slug);
        await AssertIsShownAsync("Salt and Silence", SampleArticle.Address, isShown: false);
    }

    [Fact]
    public async Task What_is_published_again_is_back_with_the_next_request()
    {
        await _site.FileAsync(SampleArticle.File);
        await _site.WithdrawAsync(SampleArticle.Slug);
        await AssertIsShownAsync("Salt and Silence", SampleArticle.Address, isShown: false);
        await _site.AtDeskAsync(SampleArticle.Slug, (desk, article) => desk.PublishAsync(article.Id, article.Revision, at: null, default));
        await AssertIsShownAsync("Salt and Silence", SampleArticle.Address, isShown: true);
    }

    [Fact]
    public async Task An_edit_shows_with_the_next_request()
    {
        await _site.FileAsync(SampleArticle.File);
        var before = await _site.Visit().GetAsync(SampleArticle.Address);
        await _site.FileAsync(SampleArticle.File.Replace("speaks of two ports", "speaks of three ports", StringComparison.Ordinal));
        var after = await _site.Visit().GetAsync(SampleArticle.Address, ("If-None-Match", before["ETag"] ?? ""));
        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.Contains("speaks of three ports", after.Words(".text"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("scheduled")]
    [InlineData("withdrawn")]
    public async Task What_is_not_out_is_to_the_byte_what_nothing_is(string slug)
    {
        await _site.FileAsync("---\ntitle: Draft\n---\nText.");
        await _site.FileAsync("---\ntitle: Scheduled\npublished: 2030-01-01\n---\nText.");
        await _site.FileAsync("---\ntitle: Withdrawn\npublished: 2026-01-01\n---\nText.");
        await _site.WithdrawAsync("withdrawn");
        foreach (var kind in new[] { ReaderKind.Anonymous, ReaderKind.AllAccess, ReaderKind.Circulation })
        {
            var visitor = await _site.VisitAsync(kind);
            var (here, nothing) = (await visitor.GetAsync($"/articles/{slug}"), await visitor.GetAsync("/articles/nothing"));
            Assert.Equal(HttpStatusCode.NotFound, here.Status);
            Assert.Equal(nothing.Text.Replace("nothing", slug, StringComparison.Ordinal), here.Text);
            Assert.Equal(nothing.Headers, here.Headers);
        }
    }

    [Fact]
    public async Task A_recent_article_passes_into_the_archive_and_out_of_a_plan_without_it()
    {
        await _site.FileAsync("---\ntitle: Aging\npublished: 2025-06-16\n---\nThe teaser.<!--more-->\n\nThe rest.");
        var digital = await _site.VisitAsync(ReaderKind.Digital);
        Assert.Null((await digital.GetAsync("/articles/aging")).Document.QuerySelector(".paywall"));
        _site.Time.Advance(TimeSpan.FromDays(1));
        Assert.NotNull((await digital.GetAsync("/articles/aging")).Document.QuerySelector(".paywall"));
    }

    private async Task AssertIsShownAsync(string title, string address, bool isShown)
    {
        Assert.Equal(isShown ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await _site.Visit().GetAsync(address)).Status);
        foreach (var list in new[] { "/", "/articles" })
            Assert.Equal(isShown, (await _site.Visit().GetAsync(list)).Words("main")?.Contains(title, StringComparison.Ordinal));
    }
}
