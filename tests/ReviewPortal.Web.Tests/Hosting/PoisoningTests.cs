using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Hosting;

/// <summary>What one reader is sent is never what the next visitor gets, whatever the first one's request looked like.</summary>
public sealed class PoisoningTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData("__Host-reader")]
    [InlineData("__Host-Reader")]
    [InlineData("__HOST-READER")]
    [InlineData("__host-reader")]
    [InlineData("__Host-%72eader")]
    [InlineData("__Host%2Dreader")]
    [InlineData("__Host-reader=nothing; __Host-READER")]
    [InlineData("__Host-reader=chunks-1; __HOST-readerC1")]
    [InlineData("reader")]
    [InlineData("READER")]
    public async Task A_subscribers_page_is_not_kept_however_their_cookie_is_spelt(string name)
    {
        await site.FileAsync(SampleArticle.File);
        var subscriber = await site.VisitAsync(ReaderKind.AllAccess);
        await site.WithdrawAsync(SampleArticle.Slug);
        await site.AtDeskAsync(SampleArticle.Slug, (desk, article) => desk.PublishAsync(article.Id, article.Revision, null, default));

        var theirs = await site.Visit().GetAsync($"/articles/{SampleArticle.Slug}", ("Cookie", $"{name}={subscriber.Cookies[Visitor.Account]}"));
        var everyones = await site.Visit().GetAsync($"/articles/{SampleArticle.Slug}");

        // A spelling that signs nobody in gets everyone's page.
        if (theirs.Document.QuerySelector(".paywall") is null) Assert.Equal("private, no-store", theirs["Cache-Control"]);
        else Assert.Equal(everyones.Body, theirs.Body);
        Assert.DoesNotContain("which is for subscribers", everyones.Text, StringComparison.Ordinal);
        Assert.NotNull(everyones.Document.QuerySelector(".paywall"));
    }

    [Fact]
    public async Task A_page_number_on_a_page_that_has_none_is_not_a_page_of_its_own()
    {
        var plain = await site.Visit().GetAsync("/subscribe");
        Assert.Equal(plain.Body, (await site.Visit().GetAsync("/subscribe?page=7")).Body);
    }
}
