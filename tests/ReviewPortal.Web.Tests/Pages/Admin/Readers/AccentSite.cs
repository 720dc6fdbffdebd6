using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Accounts;
using ReviewPortal.Payments;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Admin.Readers;

/// <summary>A site with a reader whose name, address and invoice have accents and one without, and with a list of subscribers that has both.</summary>
public sealed class AccentSite : SampleSite
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await AddAsync("accents@example.org", "José Ångström", Addressed("Đorđe Müller", "Große Straße 7", "TROMSØ"));
        await AddAsync("plain@example.org", "Lucia Iverson", Addressed("Lucia Iverson", "Eglise Street 1", "Lodz"));
        await this.ImportAsync("Ü-1,ŞÜKRÜ ÇELIK,4 Άγγελος Road,Île-d’Yeu,85350,France,sükrü@example.org,Print,2027-06-30\nV-1,Sukru Celiksson,,,1000,,,Print,2027-06-30\n");
    }

    public static AddressEntry Addressed(string name, string line, string town) => new() { Name = name, Line1 = line, Town = town, PostalCode = "PLX", Country = "Norway" };

    public Task AddAsync(string email, string name, AddressEntry address) => InScopeAsync(async services =>
    {
        var reader = Reader.Of(name, email, Now);
        Assert.True((await services.GetRequiredService<UserManager<Reader>>().CreateAsync(reader)).Succeeded);
        await services.GetRequiredService<AddressBook>().SaveAsync(reader.Id, address, TestContext.Current.CancellationToken);
        await this.PlaceOrderAsync(email, "print");
    });
}
