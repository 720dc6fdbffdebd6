using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Subscribe;

[Trait("Category", "Database")]
public sealed class OrderTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task A_stranger_comes_from_an_article_orders_pays_and_reads_on()
    {
        var stranger = site.Visit();
        var teaser = await stranger.GetAsync(SampleArticle.Address);
        var offers = await stranger.GetAsync(Link(teaser, ".paywall a.buy"));
        var register = Link(offers, ".plan:nth-child(2) a");
        await stranger.SubmitAsync(register, ("Name", "Zebedee Quill"), ("Email", "zebedee@example.org"), ("Password", SiteAccounts.Password));
        var entered = await stranger.ConfirmAsync(await site.LinkAsync("zebedee@example.org"), SiteAccounts.Password);
        Assert.Equal("/subscribe/digital?article=salt-and-silence", entered.Location);

        var ordered = await stranger.SubmitAsync(entered.Location ?? "", ("offer", await stranger.OfferAsync("digital")));
        Assert.Matches(@"^/account/invoices/\d+\?article=salt-and-silence\z", ordered.Location);
        var invoice = await stranger.GetAsync(ordered.Location ?? "");
        var number = invoice.Words("#invoice")?.Split(' ')[^1] ?? "";
        Assert.Equal("private, no-store", invoice["Cache-Control"]);
        Assert.Contains("To pay $10 Due June 29, 2026 Status Open", invoice.Facts(), StringComparison.Ordinal);
        Assert.Contains("Zebedee Quill", invoice.Words(".invoice .to"), StringComparison.Ordinal);
        Assert.Equal(SampleArticle.Address, Link(invoice, "main .actions a"));
        var letter = (await site.LettersAsync("zebedee@example.org"))[^1];
        Assert.Equal($"Your invoice No. {number} from The Harbour Review", letter.Subject);
        Assert.Contains($"https://review.example/account/invoices/{number}", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zebedee", letter.Text + letter.Html, StringComparison.Ordinal);
        // Nothing is granted before it is paid.
        Assert.DoesNotContain("its last sentence", (await stranger.GetAsync(SampleArticle.Address)).Words("main"), StringComparison.Ordinal);

        var paid = await site.MarkPaidAsync(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("/admin/invoices?notice=paid", paid.Location);
        Assert.Contains("its last sentence", (await stranger.GetAsync(SampleArticle.Address)).Words(".text"), StringComparison.Ordinal);
        Assert.Contains("It runs from June 15, 2026 to November 2, 2026.", (await site.LettersAsync("zebedee@example.org"))[^1].Text, StringComparison.Ordinal);
        Assert.Contains($"No. {number}: Digital, 10 issues for $10 Paid", (await stranger.GetAsync("/account")).Words("main"), StringComparison.Ordinal);
        Assert.Contains("Status Paid, by transfer, on June 15, 2026 Runs June 15, 2026 to November 2, 2026", (await stranger.GetAsync($"/account/invoices/{number}")).Facts(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressed_twice_or_in_four_windows_at_once_it_is_one_invoice_and_one_letter()
    {
        var reader = await site.NewReaderAsync("twice");
        var page = await reader.GetAsync("/subscribe/digital");
        var token = page.Document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        var offer = await reader.OfferAsync("digital");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            reader.Again().PostAsync("/subscribe/digital", ("offer", offer), ("__RequestVerificationToken", token))));
        var where = Assert.Single(answers.Select(a => a.Location).Append((await reader.SubmitAsync("/subscribe/digital", ("offer", offer))).Location).Distinct());
        Assert.StartsWith("/account/invoices/", where, StringComparison.Ordinal);
        Assert.Single(await site.LettersAsync("twice@example.org"));
        Assert.Contains("is open. Ordering the same offer again changes nothing.", (await reader.GetAsync("/subscribe/digital")).Words(".notice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_form_says_of_the_price_counts_for_nothing_and_of_another_plans_offer_neither()
    {
        var reader = await site.NewReaderAsync("tamperer");
        var other = await reader.OfferAsync("print");
        Assert.Contains("Choose one of the offers below.", (await reader.SubmitAsync("/subscribe/digital", ("offer", other))).Words(".errors"), StringComparison.Ordinal);
        var ordered = await reader.SubmitAsync(
            "/subscribe/digital", ("offer", await reader.OfferAsync("digital")), ("PriceMinor", "1"), ("price", "$0.01"), ("Currency", "XXX"), ("article", "//evil.example"));
        var invoice = await reader.GetAsync(ordered.Location ?? "");
        Assert.Contains("To pay $10", invoice.Facts(), StringComparison.Ordinal);
        Assert.DoesNotContain("evil", invoice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anothers_invoice_is_not_found_and_nor_is_one_that_is_none()
    {
        var number = await (await site.NewReaderAsync("owner")).OrderAsync("digital");
        foreach (var kind in new[] { ReaderKind.Reader, ReaderKind.AllAccess, ReaderKind.Circulation, ReaderKind.Admin })
        {
            var visitor = await site.VisitAsync(kind);
            foreach (var other in new[] { $"{number}", "0", "999999", "x" })
                Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/account/invoices/{other}")).Status);
        }
    }

    [Fact]
    public async Task An_invoice_stays_as_it_was_sold_whatever_the_desk_changes()
    {
        await using var own = new SampleSite();
        await own.InitializeAsync();
        var reader = await own.NewReaderAsync("early");
        var number = await reader.OrderAsync("all-access");
        await own.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            foreach (var plan in db.Plans) plan.Name = "Renamed";
            foreach (var offer in db.Offers) offer.EndSale(own.Now);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await reader.SubmitAsync("/account/address", [.. SiteOrders.Address.Select(f => f.Name == "Address.Town" ? (f.Name, "Elsewhere") : f)]);
        own.Time.Advance(TimeSpan.FromDays(1));
        var invoice = await (await own.Accounts.SignInAsync("early@example.org")).GetAsync($"/account/invoices/{number}");
        Assert.Contains("All Access, 10 issues, at the introductory price To pay $25", invoice.Facts(), StringComparison.Ordinal);
        Assert.Equal("Ida Morrow3 Salt QuaySecond floorPenlow PL4 9QQEngland", invoice.Words(".invoice .to"));
        Assert.DoesNotContain("Renamed", invoice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_invoice_bears_the_reviews_address_and_its_bank()
    {
        await using var own = new SampleSite();
        own.With("ReviewPortal:Payments:Seller:0", "The Harbour Review Ltd").With("ReviewPortal:Payments:Seller:1", "1 Quay <Street>")
            .With("ReviewPortal:Payments:HowToPay:0", "By transfer to GB00 HARB 0000").With("ReviewPortal:Payments:DaysUntilDue", "30");
        await own.InitializeAsync();
        var reader = await own.NewReaderAsync("payer");
        var invoice = await reader.GetAsync($"/account/invoices/{await reader.OrderAsync("digital")}");
        Assert.Equal("The Harbour Review Ltd1 Quay <Street>", invoice.Words(".invoice .from"));
        Assert.Contains("By transfer to GB00 HARB 0000", invoice.Words(".invoice"), StringComparison.Ordinal);
        Assert.Contains("Due July 15, 2026", invoice.Facts(), StringComparison.Ordinal);
        Assert.Contains("By transfer to GB00 HARB 0000", Assert.Single(await own.LettersAsync("payer@example.org")).Text, StringComparison.Ordinal);
    }

    private static string Link(Answer page, string selector) => page.Document.QuerySelector(selector)?.GetAttribute("href") ?? "";
}
