using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Admin.Gifts;

[Trait("Category", "Database")]
public sealed class IndexTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task A_gift_is_found_by_both_sides_and_its_number_whatever_the_accents_and_the_case()
    {
        var (gift, number) = await GiveAsync("found", "Zoë Ångström", "Señora Peña", "zoe.a@example.net");
        var (_, other) = await GiveAsync("other", "Somebody Else", "An Aunt", null);
        string[] by = ["zoe ANGSTROM", "ångström zoë", "senora pena", "PEÑA", "zoe.a@example", "found@example.org", "found@example zoe", $"{number}", $"No. {number}", $"#{number}"];
        foreach (var sought in by) Assert.Equal(["Zoë Ångström"], await FoundAsync(sought));
        foreach (var sought in new[] { "zoe else", "%", "No. 4711", "zoe-angstrom-pena" }) Assert.Empty(await FoundAsync(sought));
        Assert.Equal(["Somebody Else"], await FoundAsync($"No. {other}"));

        var desk = await site.VisitAsync(ReaderKind.Circulation);
        var page = await desk.GetAsync("/admin/gifts?q=angstrom");
        Assert.Contains("Zoë Ångströmzoe.a@example.net", page.Words("main tbody"), StringComparison.Ordinal);
        Assert.EndsWith($"/gifts/{gift}", page.Document.QuerySelector("main tbody th a")?.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("No gift is from or for “nobody at all”", (await desk.GetAsync("/admin/gifts?q=nobody+at+all")).Words("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetAsync("/admin/gifts?page=9")).Status);
    }

    [Fact]
    public async Task Whoever_looks_for_anybody_by_name_finds_the_gift_of_somebody_without_an_account()
    {
        var (gift, _) = await GiveAsync("uncle", "Ñuria Björk", "Uncle", null);
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        var found = await desk.GetAsync("/admin/readers?q=bjork+nuria");
        Assert.Contains("No reader has “bjork nuria”", found.Words("main"), StringComparison.Ordinal);
        Assert.EndsWith($"/gifts/{gift}", found.Document.QuerySelector("section[aria-labelledby=gifts] tbody th a")?.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null((await desk.GetAsync("/admin/readers")).Document.QuerySelector("#gifts"));
    }

    [Fact]
    public async Task What_was_typed_is_found_no_more_once_it_is_changed_or_gone_and_who_redeemed_it_finds_it()
    {
        var (gift, _) = await GiveAsync("leaving", "Olde Name", "Grandmother", "olde@example.net");
        await WithAsync(gift, g => g.Change(new GiftEntry { Name = "Newe Name", From = "Grandmother", Email = "newe@example.net" }, null));
        Assert.Empty(await FoundAsync("olde"));
        Assert.Equal(["Newe Name"], await FoundAsync("newe@example.net"));

        await site.Accounts.AddAsync("receiver@example.org");
        await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            var id = await IdAsync(db, "receiver@example.org");
            var plan = await db.Plans.FirstAsync(TestContext.Current.CancellationToken);
            var given = await db.GiftSubscriptions.SingleAsync(g => g.Id == gift, TestContext.Current.CancellationToken);
            var begun = Subscription.Begin(id, plan, SubscriptionOrigin.Gift, site.Now, site.Now.AddDays(9), new Signature("test", null), site.Now);
            db.Subscriptions.Add(begun);
            given.BeRedeemed(id, begun, site.Now);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        Assert.Equal(["Newe Name"], await FoundAsync("receiver@example.org"));
        Assert.Empty(await FoundAsync("newe@example.net"));

        await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            Assert.True(await services.GetRequiredService<AccountClosing>().CloseAsync(await IdAsync(db, "leaving@example.org"), TestContext.Current.CancellationToken));
            Assert.Equal("", await db.GiftSubscriptions.Where(g => g.Id == gift).Select(g => g.SoughtBy).SingleAsync(TestContext.Current.CancellationToken));
        });
        Assert.Equal(["somebody"], await FoundAsync("receiver@example.org"));
        Assert.Contains("An account that was deleted", (await (await site.VisitAsync(ReaderKind.Circulation)).GetAsync("/admin/gifts?q=receiver")).Words("main"), StringComparison.Ordinal);
    }

    private async Task<IEnumerable<string>> FoundAsync(string sought)
    {
        var page = await (await site.VisitAsync(ReaderKind.Circulation)).GetAsync($"/admin/gifts?q={Uri.EscapeDataString(sought)}");
        return page.Document.QuerySelectorAll("main tbody th").Select(th => (th.QuerySelector("a")?.TextContent ?? th.TextContent).Trim());
    }

    /// <summary>Gives a subscription by invoice, which is paid.</summary>
    private async Task<(int Id, int Invoice)> GiveAsync(string giver, string name, string from, string? email)
    {
        await site.Accounts.AddAsync($"{giver}@example.org");
        var id = await site.OrderGiftAsync($"{giver}@example.org");
        await WithAsync(id, g => g.Change(new GiftEntry { Name = name, From = from, Email = email }, null));
        return (id, await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().GiftSubscriptions.Where(g => g.Id == id).Select(g => g.InvoiceNumber).SingleAsync()));
    }

    private Task WithAsync(int id, Action<GiftSubscription> change) => site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<ReviewDbContext>();
        change(await db.GiftSubscriptions.SingleAsync(g => g.Id == id));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    private static Task<string> IdAsync(ReviewDbContext db, string email) => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync();
}
