using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Payments;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Admin.Readers;

[Trait("Category", "Database")]
public sealed class AccentTests(AccentSite site) : IClassFixture<AccentSite>
{
    [Theory]
    [InlineData("jose angstrom", "José Ångström")]
    [InlineData("ÅNGSTRÖM josé", "José Ångström")]
    [InlineData("Jose\u0301", "José Ångström")]
    [InlineData("GROSSE strasse", "José Ångström")]
    [InlineData("große STRAẞE 7", "José Ångström")]
    [InlineData("tromso", "José Ångström")]
    [InlineData("tromsø dorde mull", "José Ångström")]
    [InlineData("Łódź", "Lucia Iverson")]
    [InlineData("lucía ÍVER", "Lucia Iverson")]
    [InlineData("Église", "Lucia Iverson")]
    [InlineData("josé lucia", null)]
    [InlineData("strasse-tromso", null)]
    [InlineData("%", null)]
    public async Task Readers_and_invoices_are_found_whatever_the_accents_and_the_case(string sought, string? name)
    {
        Assert.Equal(name is null ? [] : [name], await ReadersAsync(sought));
        var invoices = await (await site.VisitAsync(ReaderKind.Circulation)).GetAsync($"/admin/invoices?q={Uri.EscapeDataString(sought)}");
        Assert.Equal(name is null ? 0 : 1, invoices.Document.QuerySelectorAll("table.list th a").Length);
    }

    [Theory]
    [InlineData("sukru", "Ü-1", "V-1")]
    [InlineData("Şükrü çelik", "Ü-1", "V-1")]
    [InlineData("ÇELİKSSON", "V-1")]
    [InlineData("ile-d'yeu", "Ü-1")]
    [InlineData("ÎLE 85350", "Ü-1")]
    [InlineData("αγγελοσ", "Ü-1")]
    [InlineData("u-1", "Ü-1")]
    [InlineData("No. ü1", "Ü-1")]
    [InlineData("SÜKRÜ@example.org", "Ü-1")]
    [InlineData("france", "Ü-1")]
    [InlineData("çelik lodz")]
    public async Task The_list_is_searched_in_the_same_way(string sought, params string[] numbers)
    {
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        var list = await desk.GetAsync($"/admin/subscribers?q={Uri.EscapeDataString(sought)}");
        Assert.Equal(numbers, list.Document.QuerySelectorAll("main tbody tr").Select(row => numbers.FirstOrDefault(n => row.TextContent.Contains(n, StringComparison.Ordinal))));
        var unclaimed = (await desk.GetAsync($"/admin/readers?q={Uri.EscapeDataString(sought)}")).Words("main");
        Assert.All(numbers, number => Assert.Contains($"No. {number}", unclaimed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_changes_name_e_mail_or_address_is_found_by_the_new_and_not_by_the_old()
    {
        await site.AddAsync("before@example.org", "Bęfore Näme", AccentSite.Addressed("Bęfore Näme", "Bëfore Lane", "Skerry"));
        await site.InScopeAsync(async services =>
        {
            var readers = services.GetRequiredService<UserManager<Reader>>();
            var reader = await readers.FindByEmailAsync("before@example.org") ?? throw new InvalidOperationException("There is no such reader.");
            reader.Name = "Áfter Name";
            Assert.True((await readers.SetEmailAsync(reader, "later@example.org")).Succeeded);
            var address = AccentSite.Addressed("Áfter Name", "Åfter Lane", "Skerry");
            await services.GetRequiredService<AddressBook>().SaveAsync(reader.Id, address, TestContext.Current.CancellationToken);
        });
        foreach (var sought in new[] { "after name", "LATER@example", "after lane" }) Assert.Equal(["Áfter Name"], await ReadersAsync(sought));
        foreach (var sought in new[] { "before name", "before@example", "before lane" }) Assert.Empty(await ReadersAsync(sought));
    }

    [Fact]
    public async Task A_deleted_account_leaves_nothing_to_be_found_by()
    {
        await site.AddAsync("gone@example.org", "Góne Soon", AccentSite.Addressed("Góne Soon", "Góne Lane", "Skerry"));
        await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            var stop = TestContext.Current.CancellationToken;
            var id = await db.Users.Where(r => r.Email == "gone@example.org").Select(r => r.Id).SingleAsync(stop);
            Assert.Equal(3, await CountGoneAsync(db, stop));
            Assert.True(await services.GetRequiredService<AccountClosing>().CloseAsync(id, stop));
            Assert.Equal(0, await CountGoneAsync(db, stop));
        });
    }

    private static async Task<int> CountGoneAsync(ReviewDbContext db, CancellationToken stop) =>
        await db.Users.CountAsync(r => r.SoughtBy != null && r.SoughtBy.Contains("gone"), stop)
        + await db.PostalAddresses.CountAsync(a => a.SoughtBy != null && a.SoughtBy.Contains("gone"), stop)
        + await db.Invoices.CountAsync(i => i.SoughtBy != null && i.SoughtBy.Contains("gone"), stop);

    private async Task<IEnumerable<string>> ReadersAsync(string sought)
    {
        var found = await (await site.VisitAsync(ReaderKind.Circulation)).GetAsync($"/admin/readers?q={Uri.EscapeDataString(sought)}");
        return found.Document.QuerySelectorAll("table.list a[href^='/admin/readers/']").Select(a => a.TextContent.Trim());
    }
}
