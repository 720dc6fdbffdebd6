using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Payments;
using ReviewPortal.Records;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

/// <summary>An order by invoice that its reader does not want any more.</summary>
public sealed class WithdrawOrderTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task It_is_asked_once_and_the_invoice_stays_in_the_books_cancelled()
    {
        var reader = await site.NewReaderAsync("doubter");
        var number = await reader.OrderAsync("digital");
        var link = (await reader.GetAsync($"/account/invoices/{number}")).Document.QuerySelector("main a[href$='/withdraw']")?.GetAttribute("href") ?? "";
        Assert.Equal($"/account/invoices/{number}/withdraw", link);
        var asked = await reader.GetAsync(link);
        Assert.Equal(("You don’t want it any more?", InvoiceStatus.Open), (asked.Words("h1"), (await InvoiceAsync(number)).StatusAt(site.Now)));

        var token = TokenIn(asked);
        var done = await reader.PostAsync(link, token);
        Assert.Equal($"/account/invoices/{number}?withdrawn=true", done.Location);
        var page = await reader.GetAsync(done.Location ?? "");
        Assert.Contains("Status Cancelled on June 15, 2026", page.Facts(), StringComparison.Ordinal);
        Assert.Equal("The order is withdrawn, and there is nothing to pay.", page.Words("[role=status]"));
        // Pressed twice, or from a second window, it is withdrawn once.
        Assert.Equal(done.Location, (await reader.PostAsync(link, token)).Location);
        Assert.Empty((await reader.GetAsync(link)).Document.QuerySelectorAll("main form"));
        var letters = await site.LettersAsync("doubter@example.org");
        Assert.Equal("Your order from The Harbour Review is withdrawn", letters[^1].Subject);
        Assert.Equal(2, letters.Count);
        Assert.Equal(["Digital, $10, withdrawn"], await RecordedAsync(number));

        var desk = await site.VisitAsync(ReaderKind.Circulation);
        Assert.Contains("by the reader Why They do not want it any more.", (await desk.GetAsync($"/admin/invoices/{number}")).Facts(), StringComparison.Ordinal);
        Assert.Empty((await desk.GetAsync($"/admin/invoices/{number}")).Document.QuerySelectorAll("main form"));
        // The same can be ordered again, under the next number.
        Assert.Equal(InvoiceStatus.Open, (await InvoiceAsync(await reader.OrderAsync("digital"))).StatusAt(site.Now));
        Assert.Equal(await NumbersAsync(), Enumerable.Range(1, (await NumbersAsync()).Count));
    }

    [Fact]
    public async Task A_gift_that_is_withdrawn_can_never_be_redeemed()
    {
        var giver = await site.NewReaderAsync("ungiver");
        var gift = await site.OrderGiftAsync("ungiver@example.org", isPaid: false);
        var number = await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().GiftSubscriptions.Where(g => g.Id == gift).Select(g => g.InvoiceNumber).SingleAsync());
        Assert.Contains("for Otto Vane", (await giver.GetAsync($"/account/invoices/{number}/withdraw")).Words("main"), StringComparison.Ordinal);
        Assert.Equal($"/account/invoices/{number}?withdrawn=true", (await giver.SubmitAsync($"/account/invoices/{number}/withdraw")).Location);
        Assert.Contains("For Otto Vane: Digital, 20 issues Void", (await giver.GetAsync("/account/gifts")).Words("main"), StringComparison.Ordinal);
        var kept = await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().GiftSubscriptions.AsNoTracking().SingleAsync(g => g.Id == gift));
        Assert.Equal((GiftStatus.Void, null), (kept.Status, kept.CodeHash));
        Assert.Equal(HttpStatusCode.NotFound, (await giver.GetAsync($"/account/gifts/{gift}/card")).Status);
        Assert.Contains("nothing goes out to anybody", (await site.LettersAsync("ungiver@example.org"))[^1].Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Category", "Database")]
    public async Task What_was_paid_is_withdrawn_no_more_and_of_both_at_once_one_counts()
    {
        var reader = await site.NewReaderAsync("payer");
        var number = await reader.OrderAsync("digital");
        var link = $"/account/invoices/{number}/withdraw";
        var token = TokenIn(await reader.GetAsync(link));
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        var paying = TokenIn(await desk.GetAsync($"/admin/invoices/{number}"));
        var answers = await Task.WhenAll(
            reader.Again().PostAsync(link, token),
            desk.Again().PostAsync($"/admin/invoices/{number}", paying, ("act", "pay"), ("Received", "2026-06-15"), ("Way", "Transfer")));
        var (invoice, isHeld) = (await InvoiceAsync(number), await IsHeldAsync("payer"));
        Assert.Equal(isHeld, invoice.PaidAt is not null);
        Assert.NotEqual(invoice.PaidAt is null, invoice.CancelledAt is null);
        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);

        var late = await site.NewReaderAsync("late-payer");
        number = await late.OrderAsync("digital");
        link = $"/account/invoices/{number}/withdraw";
        token = TokenIn(await late.GetAsync(link));
        await site.MarkPaidAsync(number);
        Assert.Contains("It has been paid: the order can’t be withdrawn any more.", (await late.PostAsync(link, token)).Words(".errors"), StringComparison.Ordinal);
        Assert.Null((await late.GetAsync($"/account/invoices/{number}")).Document.QuerySelector("main a[href$='/withdraw']"));
        Assert.True(await IsHeldAsync("late-payer"));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(link)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.PostAsync(link, TokenIn(await reader.GetAsync("/account/address")))).Status);
    }

    [Fact]
    public async Task An_invoice_for_what_follows_goes_with_the_renewal_and_not_by_itself()
    {
        await using var own = new SampleSite();
        await own.InitializeAsync();
        var reader = await own.NewReaderAsync("renewer");
        await own.MarkPaidAsync(await reader.OrderAsync("digital"));
        own.GoTo(2026, 10, 6);
        await own.TurnAsync();
        reader = await own.Accounts.SignInAsync("renewer@example.org");
        var page = await reader.GetAsync("/account/invoices/2");
        Assert.Null(page.Document.QuerySelector("main a[href$='/withdraw']"));
        Assert.StartsWith("/account/subscriptions/", page.Document.QuerySelector(".beside a")?.GetAttribute("href"), StringComparison.Ordinal);
        var refused = await reader.PostAsync("/account/invoices/2/withdraw", TokenIn(await reader.GetAsync("/account/address")));
        Assert.Contains("Cancel the renewal, and this invoice is cancelled with it.", refused.Words(".errors"), StringComparison.Ordinal);
        Assert.Contains("Status Open", (await reader.GetAsync("/account/invoices/2")).Facts(), StringComparison.Ordinal);
    }

    [Fact, Trait("Category", "Database")]
    public async Task Numbers_are_not_used_up_by_ordering_and_withdrawing_again_and_again()
    {
        var reader = await site.NewReaderAsync("wavering");
        int number;
        for (var i = 0; i < OrderWithdrawal.Most; i++)
        {
            number = await site.PlaceOrderAsync("wavering@example.org");
            Assert.Equal(HttpStatusCode.Redirect, (await reader.SubmitAsync($"/account/invoices/{number}/withdraw")).Status);
        }

        number = await site.PlaceOrderAsync("wavering@example.org");
        Assert.Contains("You have withdrawn five orders within a month.", (await reader.SubmitAsync($"/account/invoices/{number}/withdraw")).Words(".errors"), StringComparison.Ordinal);
        Assert.Equal(InvoiceStatus.Open, (await InvoiceAsync(number)).StatusAt(site.Now));
    }

    private static (string, string) TokenIn(Answer page) =>
        ("__RequestVerificationToken", page.Document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "");

    private Task<Invoice> InvoiceAsync(int number) =>
        site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().Invoices.AsNoTracking().SingleAsync(i => i.Number == number));

    private Task<List<int>> NumbersAsync() =>
        site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().Invoices.OrderBy(i => i.Number).Select(i => i.Number).ToListAsync());

    private Task<bool> IsHeldAsync(string name) => site.InScopeAsync(services =>
    {
        var db = services.GetRequiredService<ReviewDbContext>();
        return db.Subscriptions.AnyAsync(s => db.Users.Any(u => u.Id == s.ReaderId && u.Email == $"{name}@example.org"));
    });

    /// <returns>What the record says of cancelling an invoice.</returns>
    private async Task<IEnumerable<string>> RecordedAsync(int number)
    {
        var lines = await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().RecordEntries
            .Where(e => e.Kind == RecordKind.InvoiceCancelled).Select(e => e.About ?? "").ToListAsync());
        return lines.Where(l => l.StartsWith($"No. {number}, ", StringComparison.Ordinal)).Select(l => l[$"No. {number}, ".Length..]);
    }
}
