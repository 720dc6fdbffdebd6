using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
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
    public async Task A_reader_asks_for_an_offer_and_asking_twice_is_asking_once()
    {
        await site.Accounts.AddAsync("asking@review.example");
        var reader = await site.Accounts.SignInAsync("asking@review.example");
        var offer = (await reader.GetAsync("/subscribe/digital")).Document.QuerySelector("input[name=offer]")?.GetAttribute("value") ?? "";
        for (var i = 0; i < 2; i++)
        {
            var answer = await reader.SubmitAsync("/subscribe/digital", ("offer", offer));
            Assert.Equal((HttpStatusCode.Redirect, "/account?asked=true"), (answer.Status, answer.Location));
        }

        Assert.Equal(1, await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().SubscriptionRequests.CountAsync(TestContext.Current.CancellationToken)));
        Assert.Contains("Digital, 10 issues for $10", (await reader.GetAsync("/account")).Words("main"), StringComparison.Ordinal);
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
