using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Payments;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Admin.Invoices;

/// <summary>Money that goes back when whoever paid it is gone, and of a gift that somebody else has.</summary>
[Trait("Category", "Database")]
public sealed class RefundTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task Money_goes_back_to_whoever_has_deleted_their_account_and_the_books_say_so()
    {
        var number = await DeletedAsync("gone");
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        var link = (await desk.GetAsync($"/admin/invoices/{number}")).Document.QuerySelector("a[href$='/refund']")?.GetAttribute("href") ?? "";
        var form = await desk.GetAsync(link);
        Assert.Contains("nobody is written to", form.Words("main"), StringComparison.Ordinal);
        Assert.Null(form.Document.QuerySelector("#Ends"));
        Assert.Equal("/admin/invoices?notice=refunded", (await RefundAsync(desk, number, "10")).Location);

        Assert.Equal([1000L, -1000L], await MoneyAsync(number));
        var invoice = (await desk.GetAsync($"/admin/invoices/{number}")).Facts();
        Assert.Contains("Status Refunded", invoice, StringComparison.Ordinal);
        Assert.Contains("$10 sent back by Circulation Reader: Moved abroad", invoice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_four_who_note_it_at_once_one_does_and_the_others_are_told()
    {
        var number = await DeletedAsync("raced");
        var address = $"/admin/invoices/{number}/refund";
        var desks = new List<(Visitor Desk, string Token)>();
        for (var i = 0; i < 4; i++)
        {
            var desk = (await site.VisitAsync(i % 2 == 0 ? ReaderKind.Circulation : ReaderKind.Admin)).Again();
            desks.Add((desk, (await desk.GetAsync(address)).Document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? ""));
        }

        var answers = await Task.WhenAll(desks.Select(d => d.Desk.PostAsync(
            address, ("seen", "0"), ("Amount", "4"), ("Sent", "2026-06-15"), ("Way", "Transfer"), ("Reason", "Moved abroad"), ("__RequestVerificationToken", d.Token))));
        Assert.Single(answers, a => a.Location == "/admin/invoices?notice=refunded");
        Assert.All(answers.Where(a => a.Location is null), a => Assert.Contains("since you opened the page", a.Words(".errors"), StringComparison.Ordinal));
        Assert.Equal([1000L, -400L], await MoneyAsync(number));
    }

    [Fact]
    public async Task Whoever_redeemed_a_gift_is_told_to_the_desk_and_what_they_have_ends_with_the_refund()
    {
        var (giver, reader, number) = await GiftAsync("kind");
        var accept = await BeginAsync(giver, reader);
        Assert.Equal("/account/gifts?begun=true", (await reader.SubmitAsync(accept)).Location);
        Assert.Contains("its last sentence", (await reader.GetAsync(SampleArticle.Address)).Words(".text"), StringComparison.Ordinal);

        var desk = await site.VisitAsync(ReaderKind.Circulation);
        var form = await desk.GetAsync($"/admin/invoices/{number}/refund");
        Assert.Contains("(kind-given@example.org): they have Digital through March 22, 2027.", form.Words(".notice"), StringComparison.Ordinal);
        Assert.StartsWith("/admin/readers/", form.Document.QuerySelector(".notice a")?.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("/admin/invoices?notice=refunded", (await RefundAsync(desk, number, "70", ends: true)).Location);

        Assert.DoesNotContain("its last sentence", (await reader.GetAsync(SampleArticle.Address)).Words("main"), StringComparison.Ordinal);
        var letter = (await site.LettersAsync("kind-given@example.org"))[^1];
        Assert.Contains("that you were given has ended today", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Moved abroad", letter.Text + (await reader.GetAsync("/account/data/file")).Text, StringComparison.Ordinal);
        Assert.Equal(EndCause.Refunded, await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().GiftSubscriptions
            .Where(g => g.InvoiceNumber == number && g.Subscription != null).Select(g => g.Subscription!.EndCause).SingleAsync()));
    }

    [Fact]
    public async Task Of_a_gift_that_is_redeemed_while_the_form_is_open_the_desk_is_told_first()
    {
        var (giver, reader, number) = await GiftAsync("hasty");
        var accept = await BeginAsync(giver, reader);
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        var page = await desk.GetAsync($"/admin/invoices/{number}/refund");
        await reader.SubmitAsync(accept);
        var told = await desk.PostAsync($"/admin/invoices/{number}/refund", [("seen", "0"), .. Fields("70", ends: true), ("__RequestVerificationToken", Token(page))]);
        Assert.Contains("or redeemed the gift, since you opened the page", told.Words(".errors"), StringComparison.Ordinal);
        Assert.Contains("hasty-given@example.org", told.Words(".notice"), StringComparison.Ordinal);
        Assert.Equal([7000L], await MoneyAsync(number));
    }

    [Fact]
    public async Task Another_who_writes_at_the_same_moment_is_no_failure()
    {
        var (_, _, number) = await GiftAsync("clashing");
        var isNoted = await site.InScopeAsync(async services =>
        {
            // What this desk has read is changed by another before it writes.
            await services.GetRequiredService<ReviewDbContext>().GiftSubscriptions.SingleAsync(g => g.InvoiceNumber == number);
            await site.InScopeAsync(other => other.GetRequiredService<ReviewDbContext>().GiftSubscriptions.Where(g => g.InvoiceNumber == number)
                .ExecuteUpdateAsync(g => g.SetProperty(x => x.CodeHash, "another")));
            var refund = new Refund(0, null, new(7000, "USD"), new(2026, 6, 15), PaymentWay.Cash, Ends: true);
            return await services.GetRequiredService<InvoiceRefunds>().NoteAsync(number, refund, new("Desk", "Moved abroad"), TestContext.Current.CancellationToken);
        });
        Assert.False(isNoted);
        Assert.Equal([7000L], await MoneyAsync(number));
    }

    /// <returns>The number of an invoice that was paid by somebody whose account is deleted.</returns>
    private async Task<int> DeletedAsync(string name)
    {
        var reader = await site.NewReaderAsync(name);
        var number = await reader.OrderAsync("digital");
        await site.MarkPaidAsync(number);
        Assert.Equal(HttpStatusCode.Redirect, (await reader.SubmitAsync("/account/delete", ("Password", SiteAccounts.Password))).Status);
        return number;
    }

    private async Task<(Visitor Giver, Visitor Reader, int Number)> GiftAsync(string name)
    {
        var giver = await site.NewReaderAsync(name);
        var id = await site.OrderGiftAsync($"{name}@example.org");
        var number = await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().GiftSubscriptions.Where(g => g.Id == id).Select(g => g.InvoiceNumber).SingleAsync());
        return (giver, await site.NewReaderAsync($"{name}-given"), number);
    }

    /// <returns>Where the gift is accepted.</returns>
    private static async Task<string> BeginAsync(Visitor giver, Visitor reader)
    {
        var card = (await giver.GetAsync("/account/gifts")).Document.QuerySelector("a[href$='/card']")?.GetAttribute("href") ?? "";
        return (await reader.SubmitAsync("/gifts/redeem", ("Code", (await giver.GetAsync(card)).Words(".gift-card .key") ?? ""))).Location ?? "";
    }

    private static Task<Answer> RefundAsync(Visitor desk, int number, string amount, bool ends = false) =>
        desk.SubmitAsync($"/admin/invoices/{number}/refund", [.. Fields(amount, ends)]);

    private static IEnumerable<(string, string)> Fields(string amount, bool ends) =>
        [("Amount", amount), ("Sent", "2026-06-15"), ("Way", "Transfer"), .. ends ? [("Ends", "true")] : Array.Empty<(string, string)>(), ("Reason", "Moved abroad")];

    private static string Token(Answer page) => page.Document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";

    private Task<List<long>> MoneyAsync(int number) => site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().Payments
        .Where(p => p.InvoiceNumber == number).OrderBy(p => p.Id).Select(p => p.AmountMinor).ToListAsync());
}
