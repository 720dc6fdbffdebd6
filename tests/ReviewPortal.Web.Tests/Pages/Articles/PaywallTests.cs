using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Articles;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Articles;

[Trait("Category", "Database")]
public sealed class PaywallTests(SampleSite site) : IClassFixture<SampleSite>
{
    private const string Archived = "---\ntitle: Long Ago\npublished: 2020-01-02\n---\nThe teaser.<!--more-->\n\nThe rest.";
    private const string ForRegistered = "---\ntitle: For All\npublished: 2026-06-01\naccess: registered\n---\nThe teaser.<!--more-->\n\nThe rest.";

    [Theory]
    [InlineData(ReaderKind.Anonymous, "This is exclusive content for subscribers only.")]
    [InlineData(ReaderKind.Reader, "This is exclusive content for subscribers only.")]
    [InlineData(ReaderKind.Lapsed, "Your subscription ended on June 14, 2026.")]
    [InlineData(ReaderKind.Print, "Your Print subscription covers the printed issues, not reading here.")]
    public async Task The_paywall_says_why_this_reader_cannot_read_on(ReaderKind kind, string reason)
    {
        var page = await (await site.VisitAsync(kind)).GetAsync(SampleArticle.Address);
        Assert.Equal(reason, page.Words(".paywall .reason"));
    }

    [Fact]
    public async Task A_plan_without_the_archive_is_told_so_at_an_old_article()
    {
        await site.FileAsync(Archived);
        var page = await (await site.VisitAsync(ReaderKind.Digital)).GetAsync("/articles/long-ago");
        Assert.Equal("Your Digital subscription does not cover the archive.", page.Words(".paywall .reason"));
        Assert.Contains("Your subscription runs until June 15, 2027.", page.Words(".paywall"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_a_plan_is_offered_only_those_that_open_the_article()
    {
        await site.FileAsync(Archived);
        var recent = await (await site.VisitAsync(ReaderKind.Print)).GetAsync(SampleArticle.Address);
        Assert.Contains("Digital or All Access", recent.Words(".paywall"), StringComparison.Ordinal);
        var archived = (await (await site.VisitAsync(ReaderKind.Digital)).GetAsync("/articles/long-ago")).Words(".paywall");
        Assert.Contains("All Access", archived, StringComparison.Ordinal);
        Assert.DoesNotContain("Print", archived, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_promised_an_old_article_for_the_price_of_a_plan_that_does_not_open_it()
    {
        await using var own = new SampleSite();
        await own.InitializeAsync();
        Assert.Contains("for just $1 an issue!", (await own.Visit().GetAsync(SampleArticle.Address)).Words(".paywall h2"), StringComparison.Ordinal);
        // A year after it came out it falls to the archive, and the page that was kept in memory says so.
        own.Time.SetUtcNow(new DateTimeOffset(2027, 6, 12, 16, 0, 0, TimeSpan.Zero));
        var page = await own.Visit().GetAsync(SampleArticle.Address);
        Assert.Contains("for just $2.50 an issue!", page.Words(".paywall h2"), StringComparison.Ordinal);
        Assert.EndsWith("Choose an All Access subscription.", page.Words(".paywall .terms"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReaderKind.Reader)]
    [InlineData(ReaderKind.Lapsed)]
    [InlineData(ReaderKind.Print)]
    public async Task Whoever_is_signed_in_is_never_told_to_sign_in(ReaderKind kind)
    {
        var page = await (await site.VisitAsync(kind)).GetAsync(SampleArticle.Address);
        Assert.DoesNotContain("logged in", page.Words("body"), StringComparison.Ordinal);
        Assert.DoesNotContain("Sign in", page.Words("body"), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("a[href^='/account/login']"));
    }

    [Fact]
    public async Task The_paywall_of_a_visitor_leads_to_the_offers_and_to_a_sign_in_that_comes_back()
    {
        var page = await site.Visit().GetAsync(SampleArticle.Address);
        Assert.Equal(
            [("View Offer", "/subscribe?article=salt-and-silence"), ("logged in to your account", "/account/login?returnUrl=%2Farticles%2Fsalt-and-silence")],
            page.Document.QuerySelectorAll(".paywall a").Select(a => (a.TextContent, a.GetAttribute("href") ?? "")));
    }

    [Fact]
    public async Task An_article_for_registered_readers_asks_for_an_account_and_opens_with_one()
    {
        await site.FileAsync(ForRegistered);
        var page = await site.Visit().GetAsync("/articles/for-all");
        Assert.Equal("This article is free to read with an account.", page.Words(".paywall .reason"));
        Assert.Equal("/account/register?returnUrl=%2Farticles%2Ffor-all", page.Document.QuerySelector(".paywall a.button")?.GetAttribute("href"));
        Assert.Contains("The rest.", (await (await site.VisitAsync(ReaderKind.Reader)).GetAsync("/articles/for-all")).Words(".text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_free_article_has_no_paywall()
    {
        await site.FileAsync("---\ntitle: Open\npublished: 2026-06-01\naccess: free\n---\nThe teaser.<!--more-->\n\nThe rest.");
        var page = await site.Visit().GetAsync("/articles/open");
        Assert.Equal("The teaser. The rest.", page.Words(".text"));
        Assert.Null(page.Document.QuerySelector(".paywall"));
    }

    [Fact]
    public async Task Price_and_plans_are_those_on_sale_at_this_moment()
    {
        await using var other = new SampleSite();
        await other.InitializeAsync();
        await other.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            foreach (var offer in db.Offers) offer.EndSale(other.Now.AddHours(1));
            db.Offers.Add(new Offer { Plan = db.Plans.Single(p => p.Name == "Print"), PriceMinor = 1999, Currency = "USD", Issues = 10, Audience = OfferAudience.Everyone, SoldFrom = other.Now.AddHours(1) });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        Assert.Contains("for just $1 an issue!", (await other.Visit().GetAsync(SampleArticle.Address)).Words(".paywall h2"), StringComparison.Ordinal);

        other.Time.Advance(TimeSpan.FromHours(1));

        var page = await other.Visit().GetAsync(SampleArticle.Address);
        Assert.Equal("Get unlimited access to The Harbour Review for just $2 an issue!", page.Words(".paywall h2"));
        Assert.EndsWith("for the low rate of just $2 an issue. Choose a Print subscription.", page.Words(".paywall .terms"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(30, "dozens")]
    [InlineData(2001, "thousands")]
    public async Task What_waits_in_the_archive_is_counted_not_claimed(int articles, string words)
    {
        await using var other = new SampleSite();
        await other.InitializeAsync();
        await other.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            for (var i = 1; i < articles; i++)
            {
                var article = new Article { Slug = $"article-{i}", Title = $"Article {i}" };
                article.PublishAt(other.Now.AddDays(-i), other.Now);
                db.Articles.Add(article);
            }

            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        Assert.StartsWith(
            $"Continue reading this article, and {words} more from our archive, for the low introductory rate of just $1 an issue. Choose a Print, Digital, or All Access subscription.",
            (await other.Visit().GetAsync(SampleArticle.Address)).Words(".paywall .terms"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_only_article_does_not_promise_none_more()
    {
        await using var other = new SampleSite();
        await other.InitializeAsync();
        Assert.StartsWith(
            "Continue reading this article, for the low introductory rate", (await other.Visit().GetAsync(SampleArticle.Address)).Words(".paywall .terms"), StringComparison.Ordinal);
    }
}
