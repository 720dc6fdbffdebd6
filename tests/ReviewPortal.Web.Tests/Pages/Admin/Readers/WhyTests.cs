using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Admin.Readers;

public sealed class WhyTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task Why_somebody_can_read_names_the_pause_that_is_to_come_and_takes_a_title()
    {
        var reader = await site.Accounts.AddAsync("away@example.org", plan: "Digital", until: new(2027, 5, 4, 4, 0, 0, DateTimeKind.Utc));
        await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            var held = await db.Subscriptions.SingleAsync(s => s.ReaderId == reader.Id);
            held.Pause(new PauseDays(new(2026, 6, 20), new(2026, 7, 20)), services.GetRequiredService<SiteOptions>(), new(SubscriptionEvent.Reader, null), site.Now);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        var desk = await site.VisitAsync(ReaderKind.Circulation);
        foreach (var article in new[] { "SALT AND silence", "salt-and-silence", "https://review.example/articles/salt-and-silence" })
            Assert.Contains(
                "until the end of June 2, 2027, but Digital stands still from June 20, 2026 and goes on on July 20, 2026.",
                await WhyAsync(desk, reader.Id, article), StringComparison.Ordinal);
        Assert.Contains("There is no such article. Enter its whole title, or its address on the site.", await WhyAsync(desk, reader.Id, "Salt"), StringComparison.Ordinal);
    }

    private static async Task<string?> WhyAsync(Visitor desk, string readerId, string article) =>
        (await desk.GetAsync($"/admin/readers/{readerId}?article={Uri.EscapeDataString(article)}")).Words(".answer");
}
