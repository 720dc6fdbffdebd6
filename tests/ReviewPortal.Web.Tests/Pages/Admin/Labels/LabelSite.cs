using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Payments;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Admin.Labels;

/// <summary>A site with readers who get printed copies and some who don't, besides those of every kind, who have no address.</summary>
public sealed class LabelSite : SiteFactory
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await AddAsync("zoe", "Print", until: new(2026, 7, 1, 4, 0, 0, DateTimeKind.Utc), "Zoe Zimmer", "1 Quay", "Zell", "56856", "Germany");
        await AddAsync("anna", "All Access", until: Now.AddYears(1), "Anna Amsel", "2 Quay", "Aachen", "52062", "Germany");
        await AddAsync("bert", "Print", until: Now.AddYears(1), "Bert Paused", "3 Quay", "Bonn", "53111", "Germany");
        await AddAsync("dora", "Digital", until: Now.AddYears(1), "Dora Digital", "4 Quay", "Essen", "45127", "Germany");
        await InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            var paused = await db.Subscriptions.SingleAsync(s => db.Users.Any(u => u.Id == s.ReaderId && u.Email == "bert@example.org"));
            var site = services.GetRequiredService<SiteOptions>();
            paused.Pause(new PauseDays(new(2026, 6, 20), new(2026, 7, 20)), site, new(SubscriptionEvent.Reader, null), Now);
            await db.SaveChangesAsync();
        });
        await this.ImportAsync(
            "P-1,Carl Unclaimed,5 Rue,Brest,29200,France,,Print,2027-06-30\nP-2,Code Alone,,,29200,,,Print,2027-06-30\n"
            + "P-3,Screen Only,6 Rue,Brest,29200,France,,Digital,2027-06-30\nP-4,Long Over,7 Rue,Brest,29200,France,,Print,2026-06-14\n");
    }

    private async Task AddAsync(string name, string plan, DateTime until, string printed, string line, string town, string code, string country)
    {
        var reader = await Accounts.AddAsync($"{name}@example.org", plan: plan, until: until);
        await InScopeAsync(services => services.GetRequiredService<AddressBook>().SaveAsync(
            reader.Id, new() { Name = printed, Line1 = line, Town = town, PostalCode = code, Country = country }, TestContext.Current.CancellationToken));
    }
}
