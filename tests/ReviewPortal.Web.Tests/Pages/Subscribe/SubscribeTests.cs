using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Subscribe;

[Trait("Category", "Database")]
public sealed class SubscribeTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task The_plans_stand_side_by_side_each_with_what_it_costs()
    {
        var page = await site.Visit().GetAsync("/subscribe");
        Assert.Equal(["Print", "Digital", "All Access"], page.Document.QuerySelectorAll(".plan h2").Select(h => h.TextContent));
        Assert.Equal(["$2 an issue", "$1 an issue", "$2.50 an issue"], page.Document.QuerySelectorAll(".plan .price").Select(p => p.TextContent.Trim()));
        Assert.Equal(
            ["/account/register?returnUrl=%2Fsubscribe%2Fprint", "/account/register?returnUrl=%2Fsubscribe%2Fdigital", "/account/register?returnUrl=%2Fsubscribe%2Fall-access"],
            page.Document.QuerySelectorAll(".plan a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Who_reads_everything_is_offered_nothing_in_the_masthead()
    {
        await site.FileAsync("---\ntitle: Open to all\npublished: 2026-06-01\naccess: free\n---\nA text.");
        var offered = new List<ReaderKind>();
        foreach (var kind in new[] { ReaderKind.AllAccess, ReaderKind.Reader, ReaderKind.Digital, ReaderKind.Editor, ReaderKind.Anonymous })
        {
            var pages = new[] { await (await site.VisitAsync(kind)).GetAsync("/articles/open-to-all"), await (await site.VisitAsync(kind)).GetAsync("/issues") };
            Assert.Single(pages.Select(p => p.Document.QuerySelector(".masthead .buy") is not null).Distinct());
            if (pages[0].Document.QuerySelector(".masthead .buy") is not null) offered.Add(kind);
        }

        Assert.Equal([ReaderKind.Reader, ReaderKind.Digital, ReaderKind.Anonymous], offered);
    }

    [Fact]
    public async Task Whoever_comes_from_an_article_takes_it_along_and_the_page_is_public_all_the_same()
    {
        var address = $"/subscribe?article={SampleArticle.Slug}";
        var (first, second, plain) = (await site.Visit().GetAsync(address), await site.Visit().GetAsync($"{address}&utm=1"), await site.Visit().GetAsync("/subscribe"));
        Assert.Contains(
            "/account/register?returnUrl=%2Fsubscribe%2Fdigital%3Farticle%3Dsalt-and-silence", first.Document.QuerySelectorAll(".plan a").Select(a => a.GetAttribute("href")));
        Assert.StartsWith("public", first["Cache-Control"], StringComparison.Ordinal);
        Assert.Equal(first.Body, second.Body);
        Assert.NotEqual(first.Body, plain.Body);
        Assert.Equal("https://review.example/subscribe", first.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("")]
    [InlineData("Salt-And-Silence")]
    [InlineData("https://evil.example/")]
    [InlineData("../account")]
    [InlineData("\" onclick=\"x")]
    public async Task An_article_that_nobody_can_read_is_not_taken_along(string article)
    {
        var answer = await site.Visit().GetAsync($"/subscribe?article={Uri.EscapeDataString(article)}");
        Assert.Equal((HttpStatusCode.Redirect, "/subscribe", "private, no-store"), (answer.Status, answer.Location, answer["Cache-Control"]));
        // Nor is it beside one that is taken, be that in memory already.
        await site.Visit().GetAsync("/subscribe?article=salt-and-silence");
        var beside = await site.Visit().GetAsync($"/subscribe?article=salt-and-silence&article={Uri.EscapeDataString(article)}");
        Assert.Equal((HttpStatusCode.Redirect, "/subscribe"), (beside.Status, beside.Location));
    }

    [Fact]
    public async Task A_draft_is_not_told_apart_from_nothing()
    {
        await site.FileAsync("---\ntitle: A Draft\nslug: a-draft\n---\nIts text.");
        Assert.Equal("/subscribe", (await site.Visit().GetAsync("/subscribe?article=a-draft")).Location);
        var reader = await site.VisitAsync(ReaderKind.Reader);
        Assert.DoesNotContain("a-draft", (await reader.GetAsync("/subscribe/digital?article=a-draft")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Introductory_offers_are_for_readers_who_never_paid()
    {
        var (stranger, lapsed) = (site.Visit(), await site.VisitAsync(ReaderKind.Lapsed));
        Assert.Equal("$1 an issue", (await stranger.GetAsync("/subscribe")).Document.QuerySelectorAll(".plan .price")[1].TextContent.Trim());
        Assert.Equal("$3.50 an issue", (await lapsed.GetAsync("/subscribe")).Document.QuerySelectorAll(".plan .price")[1].TextContent.Trim());
        Assert.Contains("for just $3.50 an issue!", (await lapsed.GetAsync(SampleArticle.Address)).Words(".paywall h2"), StringComparison.Ordinal);
        Assert.Contains("for just $1 an issue!", (await (await site.VisitAsync(ReaderKind.Reader)).GetAsync(SampleArticle.Address)).Words(".paywall h2"), StringComparison.Ordinal);

        var introductory = await (await site.VisitAsync(ReaderKind.Reader)).OfferAsync("digital");
        Assert.Equal(["20 issues for $70, renewed until you cancel"], (await lapsed.GetAsync("/subscribe/digital")).Document.QuerySelectorAll(".choice label").Select(l => l.TextContent.Split(": ")[1]));
        var tampered = await lapsed.SubmitAsync("/subscribe/digital", ("offer", introductory));
        Assert.Contains("Choose one of the offers below.", tampered.Words(".errors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_desk_gave_somebody_does_not_make_them_an_old_subscriber()
    {
        var given = await site.Accounts.AddAsync("given@example.org");
        Assert.True(await site.InScopeAsync(async services =>
        {
            var plan = await services.GetRequiredService<ReviewDbContext>().Plans.SingleAsync(p => p.Slug == "digital");
            return await services.GetRequiredService<CirculationDesk>().GrantAsync(given.Id, 0, plan.Id, site.Now.AddDays(1), new("Desk", null), default);
        }));
        var reader = await site.Accounts.SignInAsync("given@example.org");
        Assert.Equal(2, (await reader.GetAsync("/subscribe/digital")).Document.QuerySelectorAll(".choice").Length);
        Assert.NotEqual(0, await reader.OrderAsync("digital"));
    }

    [Fact]
    public async Task What_renews_by_itself_is_not_sold_twice_and_what_would_run_beside_it_is_told()
    {
        var reader = await site.NewReaderAsync("has-it");
        var (first, regular) = (await reader.OfferAsync("digital"), await reader.OfferAsync("digital", 1));
        await site.MarkPaidAsync(await reader.OrderAsync("digital"));
        var page = await reader.GetAsync("/subscribe/digital");
        Assert.Contains("and then it renews by itself: 20 issues for $70. There is nothing to order.", page.Words(".notice"), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        Assert.NotEqual(first, regular);
        await Assert.ThrowsAsync<InvalidOperationException>(() => site.PlaceOrderAsync("has-it@example.org", isIntroductory: false));

        var other = await reader.GetAsync("/subscribe/all-access");
        Assert.Contains("What you order runs beside it. Or change its plan: then what is left of it counts", other.Words(".notice"), StringComparison.Ordinal);
        Assert.NotEmpty(other.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Nobody_is_new_for_two_introductory_offers_at_once()
    {
        var reader = await site.NewReaderAsync("greedy");
        var number = await reader.OrderAsync("digital");
        var second = await reader.SubmitAsync("/subscribe/print", [("offer", await reader.OfferAsync("print")), .. SiteOrders.Address]);
        Assert.Contains($"You have an open invoice for an introductory offer, No. {number}.", second.Words(".errors"), StringComparison.Ordinal);
        await site.CancelAsync(number, "Wants print instead");
        Assert.NotEqual(number, await reader.OrderAsync("print"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("x")]
    [InlineData("99999999999")]
    public async Task An_offer_that_is_not_on_sale_is_refused_in_words(string offer)
    {
        var page = await (await site.VisitAsync(ReaderKind.Reader)).SubmitAsync("/subscribe/digital", ("offer", offer));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Choose one of the offers below.", page.Words(".errors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_does_not_exist_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.VisitAsync(ReaderKind.Reader)).GetAsync("/subscribe/none")).Status);
}
