using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Payments;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Admin.Invoices;

[Trait("Category", "Database")]
public sealed class InvoiceDeskTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task Of_two_desks_the_first_decides_and_the_second_is_told()
    {
        var reader = await site.NewReaderAsync("contested");
        var address = $"/admin/invoices/{await reader.OrderAsync("digital")}";
        (string, string)[] payment = [("act", "pay"), ("Received", "2026-06-15"), ("Way", "Cash")];
        var (one, other) = (await site.VisitAsync(ReaderKind.Circulation), await site.VisitAsync(ReaderKind.Admin));
        var tokens = await Task.WhenAll(new[] { one, other }.Select(async desk =>
            (await desk.GetAsync(address)).Document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? ""));

        var answers = await Task.WhenAll(
            one.PostAsync(address, [.. payment, ("__RequestVerificationToken", tokens[0])]), other.PostAsync(address, [.. payment, ("__RequestVerificationToken", tokens[1])]));
        Assert.Single(answers, a => a.Location == "/admin/invoices?notice=paid");
        Assert.Contains("Reader has marked this invoice as paid already.", answers.Single(a => a.Location is null).Words(".errors"), StringComparison.Ordinal);
        Assert.Single((await reader.GetAsync("/account")).Document.QuerySelectorAll("#subscriptions ~ dl"));

        // A paid invoice is not cancelled.
        var late = await one.PostAsync(address, ("act", "cancel"), ("Reason", "A mistake"), ("__RequestVerificationToken", tokens[0]));
        Assert.Contains("has marked this invoice as paid already.", late.Words(".errors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_begins_by_an_invoice_at_this_moment_was_not_paid_for_otherwise()
    {
        var reader = await site.NewReaderAsync("at-once");
        var number = await reader.OrderAsync("digital");
        await site.InScopeAsync(async services =>
        {
            var (db, desk) = (services.GetRequiredService<ReviewDbContext>(), services.GetRequiredService<InvoiceDesk>());
            var open = await db.Invoices.AsNoTracking().SingleAsync(i => i.Number == number);
            await site.MarkPaidAsync(number, "2026-06-15");
            Assert.Null(await desk.PaidElsewhereAsync(open, TestContext.Current.CancellationToken));
        });
    }

    [Fact]
    public async Task What_is_cancelled_is_told_to_the_reader_grants_nothing_and_leaves_no_gap()
    {
        var reader = await site.NewReaderAsync("changed-mind");
        var number = await reader.OrderAsync("digital");
        Assert.Contains("Say why it is cancelled.", (await site.CancelAsync(number, " ")).Words(".errors"), StringComparison.Ordinal);
        Assert.Equal("/admin/invoices?notice=cancelled", (await site.CancelAsync(number, "Ordered by mistake")).Location);

        var invoice = await reader.GetAsync($"/account/invoices/{number}");
        Assert.Contains("Status Cancelled on June 15, 2026", invoice.Facts(), StringComparison.Ordinal);
        Assert.DoesNotContain("How to pay", invoice.Text, StringComparison.Ordinal);
        var letter = (await site.LettersAsync("changed-mind@example.org"))[^1];
        Assert.EndsWith("was cancelled", letter.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("by mistake", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("its last sentence", (await reader.GetAsync(SampleArticle.Address)).Words("main"), StringComparison.Ordinal);
        var circulation = await site.VisitAsync(ReaderKind.Circulation);
        Assert.Contains("Why Ordered by mistake", (await circulation.GetAsync($"/admin/invoices/{number}")).Facts(), StringComparison.Ordinal);
        Assert.Null((await circulation.GetAsync($"/admin/invoices/{number}")).Document.QuerySelector("main form[method=post]"));
    }

    [Fact]
    public async Task A_subscription_that_is_paid_for_begins_when_the_one_on_this_plan_ends()
    {
        await site.Accounts.AddAsync("renewing@example.org", plan: "Digital", until: site.Now.AddDays(10));
        var reader = await site.Accounts.SignInAsync("renewing@example.org");
        var number = await reader.OrderAsync("digital");
        var page = (await (await site.VisitAsync(ReaderKind.Circulation)).GetAsync($"/admin/invoices/{number}")).Words("main");
        Assert.Contains("begins on June 25, 2026, when the one they have on this plan ends, and runs through April 1, 2027.", page, StringComparison.Ordinal);
        await site.MarkPaidAsync(number);
        Assert.Contains("Runs June 25, 2026 to April 1, 2027", (await reader.GetAsync($"/account/invoices/{number}")).Facts(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_introduction_for_somebody_who_is_not_new_any_more_is_paid_for_only_with_a_reason()
    {
        await site.ImportAsync("INT-1,Ada Loy,,,PL4,,,Print,2027-06-30\n");
        var reader = await site.NewReaderAsync("not-new");
        var number = await reader.OrderAsync("digital");
        Assert.Equal("/account?notice=claimed", (await reader.ClaimAsync("INT-1", "PL4")).Location);
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        var notice = (await desk.GetAsync($"/admin/invoices/{number}")).Words(".notice");
        Assert.Contains("this reader has paid for another subscription since: Print from June 15, 2026", notice, StringComparison.Ordinal);

        var refused = (await site.MarkPaidAsync(number)).Words(".errors");
        Assert.Contains("the reader has paid for another subscription since. Cancel the invoice, or mark it as paid after all", refused, StringComparison.Ordinal);
        (string, string)[] afterAll = [("act", "pay"), ("Received", "2026-06-15"), ("Way", "Cash"), ("AfterAll", "true")];
        Assert.Contains("Say why it is marked as paid after all.", (await desk.SubmitAsync($"/admin/invoices/{number}", afterAll)).Words(".errors"), StringComparison.Ordinal);
        Assert.Contains("Status Open", (await reader.GetAsync($"/account/invoices/{number}")).Facts(), StringComparison.Ordinal);
        Assert.Equal("/admin/invoices?notice=paid", (await desk.SubmitAsync($"/admin/invoices/{number}", [.. afterAll, ("Note", "Ordered a day before")])).Location);
        Assert.Contains("Note Ordered a day before", (await desk.GetAsync($"/admin/invoices/{number}")).Facts(), StringComparison.Ordinal);

        // What is not introductory asks nothing.
        var regular = await reader.OrderAsync("all-access");
        Assert.Equal("/admin/invoices?notice=paid", (await site.MarkPaidAsync(regular)).Location);
    }

    [Theory]
    [InlineData("2026-06-16", "Cash", "This day is still to come.")]
    [InlineData("2026-06-14", "Cash", "The invoice was written on June 15, 2026.")]
    [InlineData("yesterday", "Cash", "Enter the day as a date")]
    [InlineData("2026-06-15", "Gold", "Choose how it was paid.")]
    [InlineData("2026-06-15", "1", "Choose how it was paid.")]
    public async Task A_payment_that_cannot_be_is_refused_in_words_and_grants_nothing(string received, string way, string problem)
    {
        var number = await site.PlaceOrderAsync("reader@review.example");
        Assert.Contains(problem, (await site.MarkPaidAsync(number, received, way)).Words(".errors"), StringComparison.Ordinal);
        Assert.Contains("Status Open", (await (await site.VisitAsync(ReaderKind.Reader)).GetAsync($"/account/invoices/{number}")).Facts(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_finds_an_invoice_by_number_name_and_address_and_on_its_readers_page()
    {
        var reader = await site.NewReaderAsync("sought");
        var number = await reader.OrderAsync("print");
        var circulation = await site.VisitAsync(ReaderKind.Circulation);
        foreach (var words in new[] { $"{number}", "ida morrow", "SALT QUAY", "PL4 9QQ", "sought@example.org" })
        {
            var found = await circulation.GetAsync($"/admin/invoices?q={Uri.EscapeDataString(words)}");
            Assert.Contains($"/admin/invoices/{number}", found.Document.QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href")));
        }

        Assert.Contains("No invoice has", (await circulation.GetAsync("/admin/invoices?q=100%25")).Words("main"), StringComparison.Ordinal);
        var line = await circulation.GetAsync($"/admin/invoices?q={number}");
        var page = await circulation.GetAsync(line.Document.QuerySelector("tbody td a")?.GetAttribute("href") ?? "");
        Assert.Contains($"No. {number} Print, 10 issues $20", page.Words("main"), StringComparison.Ordinal);
        Assert.Contains("Ida Morrow3 Salt Quay", page.Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_open_comes_first_and_what_is_overdue_is_marked()
    {
        await using var own = new SampleSite();
        await own.InitializeAsync();
        var numbers = new List<int>();
        foreach (var name in new[] { "a", "b", "c" }) numbers.Add(await (await own.NewReaderAsync(name)).OrderAsync("digital"));
        await own.MarkPaidAsync(numbers[0]);
        // Whole days of the site's zone: the due day ends at 04:00 UTC.
        own.Time.SetUtcNow(new(2026, 6, 30, 3, 59, 59, TimeSpan.Zero));
        Assert.Equal(["Open", "Open", "Paid"], await StatusesAsync(own));
        own.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["Overdue", "Overdue", "Paid"], await StatusesAsync(own));
        var list = await (await own.VisitAsync(ReaderKind.Circulation)).GetAsync("/admin/invoices");
        Assert.Equal([numbers[1], numbers[2], numbers[0]], list.Document.QuerySelectorAll("tbody th a").Select(a => int.Parse(a.TextContent.Split(' ')[1], CultureInfo.InvariantCulture)));
    }

    private static async Task<IEnumerable<string>> StatusesAsync(SiteFactory own) =>
        (await (await own.VisitAsync(ReaderKind.Circulation)).GetAsync("/admin/invoices")).Document.QuerySelectorAll("tbody .status").Select(s => s.TextContent);
}
