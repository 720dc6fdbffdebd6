using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Payments;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Composition;

[Trait("Category", "Database")]
public sealed class SoughtFillingTests : IAsyncLifetime
{
    private readonly SiteStorage _storage = new(isMigrated: true);
    private readonly SiteFactory _site;

    public SoughtFillingTests() => _site = new() { Storage = _storage };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        await _site.ImportAsync("O-1,Zoë Ólder,,,1000,,,Print,2027-06-30\n");
        var reader = await _site.Accounts.AddAsync("older@example.org");
        await _site.InScopeAsync(services => services.GetRequiredService<AddressBook>().SaveAsync(
            reader.Id, new() { Name = "Ólder Reader", Line1 = "Salt Quay", Town = "Penlow", Country = "England" }, Stop));
        await _site.PlaceOrderAsync("older@example.org", "print");
        await _site.OrderGiftAsync("older@example.org");
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _storage.DisposeAsync();
    }

    [Fact]
    public async Task The_first_start_after_an_upgrade_fills_in_what_older_rows_are_found_by()
    {
        var before = await SoughtAsync();
        Assert.Contains("o 1\nzoe older\n1000", before);
        Assert.Contains("nora vane\nida morrow", before);
        await EmptyAsync();
        Assert.All(await SoughtAsync(), Assert.Null);

        await using var upgraded = new SiteFactory { Storage = _storage };
        Assert.Equal(HttpStatusCode.OK, (await upgraded.Visit().GetAsync("/health/ready")).Status);
        while ((await SoughtAsync()).Contains(null)) await Task.Delay(20, Stop);
        Assert.Equal(before, await SoughtAsync());
    }

    [Fact]
    public async Task It_can_be_done_again_and_leaves_what_is_filled_in_and_what_is_changed_as_it_is()
    {
        var before = await SoughtAsync();
        await _site.InScopeAsync(services => services.GetRequiredService<SoughtFilling>().FillAsync(Stop));
        Assert.Equal(before, await SoughtAsync());

        // A change elsewhere in a row that is not filled in yet.
        await EmptyAsync();
        await _site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            (await db.Users.SingleAsync(r => r.Email == "older@example.org", Stop)).Name = "Ñewer";
            await db.SaveChangesAsync(Stop);
        });
        Assert.Contains("newer\nolder example org", await SoughtAsync());
        await _site.InScopeAsync(services => services.GetRequiredService<SoughtFilling>().FillAsync(Stop));
        Assert.Equal(before.Count, (await SoughtAsync()).OfType<string>().Count());
    }

    private Task<List<string?>> SoughtAsync() => _site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<ReviewDbContext>();
        var all = new List<string?>(await db.Users.OrderBy(r => r.Id).Select(r => r.SoughtBy).ToListAsync(Stop));
        all.AddRange(await db.PostalAddresses.OrderBy(a => a.ReaderId).Select(a => a.SoughtBy).ToListAsync(Stop));
        all.AddRange(await db.PrintSubscribers.OrderBy(s => s.Id).Select(s => s.SoughtBy).ToListAsync(Stop));
        all.AddRange(await db.Invoices.OrderBy(i => i.Number).Select(i => i.SoughtBy).ToListAsync(Stop));
        all.AddRange(await db.GiftSubscriptions.OrderBy(g => g.Id).Select(g => g.SoughtBy).ToListAsync(Stop));
        return all;
    });

    private Task EmptyAsync() => _site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<ReviewDbContext>();
        await db.Users.ExecuteUpdateAsync(r => r.SetProperty(x => x.SoughtBy, (string?)null), Stop);
        await db.PostalAddresses.ExecuteUpdateAsync(a => a.SetProperty(x => x.SoughtBy, (string?)null), Stop);
        await db.PrintSubscribers.ExecuteUpdateAsync(s => s.SetProperty(x => x.SoughtBy, (string?)null), Stop);
        await db.Invoices.ExecuteUpdateAsync(i => i.SetProperty(x => x.SoughtBy, (string?)null), Stop);
        await db.GiftSubscriptions.ExecuteUpdateAsync(g => g.SetProperty(x => x.SoughtBy, (string?)null), Stop);
    });
}
