using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Payments;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Admin.Readers;

/// <summary>A site with two readers, each with an address and an invoice.</summary>
public sealed class SearchSite : SampleSite
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await AddAsync("ada@example.org", "Ada Loy", "Salt Quay");
        await AddAsync("bela@example.org", "Bela Ort", "Sea Lane");
    }

    private async Task AddAsync(string email, string name, string street)
    {
        var reader = await Accounts.AddAsync(email);
        await InScopeAsync(services => services.GetRequiredService<AddressBook>().SaveAsync(
            reader.Id, new() { Name = name, Line1 = street, Town = "Penlow", PostalCode = "PLX", Country = "England" }, TestContext.Current.CancellationToken));
        await this.PlaceOrderAsync(email, "print");
    }
}
