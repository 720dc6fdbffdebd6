using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Payments;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Payments;

[Trait("Category", "Database")]
public sealed class InvoiceNumberTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Twenty_readers_order_at_once_while_others_fail_and_the_numbers_have_no_gap()
    {
        var readers = Enumerable.Range(1, 20).Select(n => $"reader-{n}@example.org").ToList();
        foreach (var reader in readers) await site.Accounts.AddAsync(reader);
        var orders = readers.Select(reader => Task.Run(() => site.PlaceOrderAsync(reader)));
        var failures = Enumerable.Range(0, 10).Select(_ => Task.Run(TakeAndFailAsync));
        await Task.WhenAll(orders.Cast<Task>().Concat(failures));

        var numbers = await site.InScopeAsync(services =>
            services.GetRequiredService<ReviewDbContext>().Invoices.OrderBy(i => i.Number).Select(i => i.Number).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Enumerable.Range(1, 20), numbers);
    }

    private Task TakeAndFailAsync() => site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<ReviewDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        Assert.NotEqual(0, await InvoiceSeries.TakeAsync(db, default));
        await transaction.RollbackAsync();
    });
}
