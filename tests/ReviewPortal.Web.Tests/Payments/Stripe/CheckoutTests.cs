using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Web.Development;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Payments.Stripe;

[Trait("Category", "Database")]
public sealed partial class CheckoutTests(StripeSite site) : IClassFixture<StripeSite>
{
    [Fact]
    public async Task A_reader_pays_by_card_is_told_when_it_is_confirmed_and_reads_on()
    {
        var reader = await site.NewReaderAsync("card");
        var sent = await StripeSite.ChooseCardAsync(reader, article: "salt-and-silence");
        Assert.StartsWith("https://review.example/development/stripe/checkout/cs_test_", sent.Location, StringComparison.Ordinal);
        var session = site.SessionAt(sent);
        // The first ten issues are one sum, and a trial until they are over; what follows recurs.
        Assert.Equal(("subscription", 1000, "usd", 140), (session.Text("mode"), session.Number("amount_total"), session.Text("currency"), session.Number("_trial_days")));
        Assert.Null(site.Pay(session));

        var thanks = new Uri(session.Text("success_url") ?? "").PathAndQuery;
        var waiting = await reader.GetAsync(thanks);
        Assert.Equal(("Your payment is being confirmed", "private, no-store"), (waiting.Words("h1"), waiting["Cache-Control"]));
        Assert.Matches("^3; url=/subscribe/thanks.*look=1$", waiting["Refresh"]);
        Assert.DoesNotContain("its last sentence", (await reader.GetAsync(SampleArticle.Address)).Words("main"), StringComparison.Ordinal);

        Assert.Equal(SampleArticle.Address, waiting.Document.QuerySelector("main .actions a[href^='/articles/']")?.GetAttribute("href"));
        await site.DeliverAsync();
        var done = await reader.GetAsync(thanks);
        Assert.Equal(("Thank you", null), (done.Words("h1"), done["Refresh"]));
        Assert.Contains("June 15, 2026 to November 2, 2026, then it renews: 20 issues for $70", done.Facts(), StringComparison.Ordinal);
        Assert.Equal(SampleArticle.Address, done.Document.QuerySelector("main .actions a")?.GetAttribute("href"));
        Assert.Contains("its last sentence", (await reader.GetAsync(SampleArticle.Address)).Words(".text"), StringComparison.Ordinal);
        var letter = Assert.Single(await site.LettersAsync("card@example.org"));
        Assert.Contains("Your payment of $10 for Digital is confirmed", letter.Text, StringComparison.Ordinal);
        Assert.Equal([1000], await site.BookedAsync("card"));
    }

    [Fact]
    public async Task What_was_ordered_by_invoice_is_paid_by_card_from_its_page_and_nothing_is_owed_then()
    {
        var reader = await site.NewReaderAsync("thinks-again");
        var invoice = (await reader.SubmitAsync("/subscribe/digital?article=salt-and-silence", ("way", "invoice"), ("offer", await reader.OfferAsync("digital", 1)))).Location ?? "";
        var address = (await reader.GetAsync(invoice)).Document.QuerySelectorAll("main .actions a").Single(a => a.TextContent == "Pay by card instead").GetAttribute("href") ?? "";
        Assert.Equal("/subscribe/digital?article=salt-and-silence", address);
        var page = await reader.GetAsync(address);
        Assert.Contains("paid by card, the invoice is cancelled", page.Words(".notice"), StringComparison.Ordinal);
        // What they ordered is chosen, and not what is cheaper.
        var offer = page.Document.QuerySelector("input[name=offer]:checked")?.GetAttribute("value") ?? "";
        Assert.Equal(await reader.OfferAsync("digital", 1), offer);
        Assert.Null(site.Pay(site.SessionAt(await reader.SubmitAsync(address, ("way", "card"), ("offer", offer)))));
        await site.DeliverAsync();
        var done = await reader.GetAsync(invoice);
        Assert.Contains("Cancelled", done.Words("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Pay by card instead", done.Words("main"), StringComparison.Ordinal);
        Assert.Contains("There is nothing more to pay", (await site.LettersAsync("thinks-again@example.org"))[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_came_from_is_forgotten_once_their_order_is_paid_or_gone()
    {
        await using var own = new StripeSite();
        await own.InitializeAsync();
        var (payer, leaver) = (await own.NewReaderAsync("forgotten"), await own.NewReaderAsync("never-paid"));
        var session = own.SessionAt(await StripeSite.ChooseCardAsync(payer, article: "salt-and-silence"));
        await StripeSite.ChooseCardAsync(leaver, article: "salt-and-silence");
        Assert.Equal("salt-and-silence", Assert.Single(await own.OrdersAsync("forgotten")).Article);
        Assert.Null(own.Pay(session));
        await own.DeliverAsync();
        Assert.Equal((CardOrderStatus.Paid, null), (await own.OrdersAsync("forgotten")).Select(o => (o.Status, o.Article)).Single());
        own.Time.Advance(TimeSpan.FromHours(25));
        own.LetTimePass();
        await own.DeliverAsync();
        Assert.Equal((CardOrderStatus.Expired, null), (await own.OrdersAsync("never-paid")).Select(o => (o.Status, o.Article)).Single());
    }

    [Fact]
    public async Task The_success_address_grants_nothing_and_anothers_is_not_found()
    {
        var reader = await site.NewReaderAsync("hopeful");
        var session = site.SessionAt(await StripeSite.ChooseCardAsync(reader));
        var thanks = new Uri(session.Text("success_url") ?? "").PathAndQuery;
        for (var look = 0; look < 3; look++) Assert.Equal("Your payment is being confirmed", (await reader.GetAsync(thanks)).Words("h1"));
        Assert.Null(await site.HeldAsync("hopeful"));
        foreach (var other in new[] { thanks, "/subscribe/thanks", "/subscribe/thanks?order=none", $"/subscribe/thanks?order={Guid.NewGuid()}" })
            Assert.Equal(HttpStatusCode.NotFound, (await (await site.VisitAsync(ReaderKind.Admin)).GetAsync(other)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await site.Visit().GetAsync(thanks)).Status);
    }

    [Fact]
    public async Task Pressed_twice_or_in_four_windows_at_once_it_is_one_order_and_one_page()
    {
        var reader = await site.NewReaderAsync("twocards");
        var page = await reader.GetAsync("/subscribe/digital");
        var token = page.Document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        var offer = await reader.OfferAsync("digital");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            reader.Again().PostAsync("/subscribe/digital", ("way", "card"), ("offer", offer), ("__RequestVerificationToken", token))));
        Assert.Single(answers.Select(a => a.Location).Append((await StripeSite.ChooseCardAsync(reader)).Location).Distinct());
        Assert.Single(await site.OrdersAsync("twocards"));
    }

    [Fact]
    public async Task Going_back_after_paying_and_pressing_again_is_not_paying_again()
    {
        var reader = await site.NewReaderAsync("back");
        var page = await reader.GetAsync("/subscribe/digital");
        (string, string)[] form = [("way", "card"), ("offer", await reader.OfferAsync("digital")), ("__RequestVerificationToken", page.Document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "")];
        var session = site.SessionAt(await reader.PostAsync("/subscribe/digital", form));
        Assert.Null(site.Pay(session));
        // Before it is confirmed, and after.
        var thanks = new Uri(session.Text("success_url") ?? "").PathAndQuery;
        Assert.Equal(thanks, (await reader.PostAsync("/subscribe/digital", form)).Location);
        await site.DeliverAsync();
        Assert.Equal(thanks, (await reader.PostAsync("/subscribe/digital", form)).Location);
        Assert.Contains("and then it renews by itself", (await reader.GetAsync("/subscribe/digital")).Words(".notice"), StringComparison.Ordinal);
        Assert.Single(await site.OrdersAsync("back"));
    }

    [Fact]
    public async Task Who_opens_pages_for_two_introductory_offers_can_pay_one()
    {
        var reader = await site.NewReaderAsync("greedy");
        var first = site.SessionAt(await StripeSite.ChooseCardAsync(reader));
        var second = site.SessionAt(await StripeSite.ChooseCardAsync(reader, "print"));
        Assert.NotNull(site.Pay(first));
        Assert.Null(site.Pay(second));
        await site.DeliverAsync();
        Assert.Equal([CardOrderStatus.Expired, CardOrderStatus.Paid], (await site.OrdersAsync("greedy")).Select(o => o.Status));
    }

    [Fact]
    public async Task A_card_that_is_declined_pays_nothing_and_another_one_does()
    {
        var reader = await site.NewReaderAsync("declined");
        var session = site.SessionAt(await StripeSite.ChooseCardAsync(reader));
        Assert.Contains("declined", site.Pay(session, StandInCheckout.DeclinedCard), StringComparison.Ordinal);
        await site.DeliverAsync();
        Assert.Null(await site.HeldAsync("declined"));
        Assert.Null(site.Pay(session));
        await site.DeliverAsync();
        Assert.NotNull(await site.HeldAsync("declined"));
    }

    [Fact]
    public async Task A_page_that_was_not_paid_in_a_day_is_gone_and_the_next_press_opens_another()
    {
        await using var own = new StripeSite();
        await own.InitializeAsync();
        var reader = await own.NewReaderAsync("slow");
        var first = own.SessionAt(await StripeSite.ChooseCardAsync(reader));
        own.Time.Advance(TimeSpan.FromHours(25));
        own.LetTimePass();
        await own.DeliverAsync();
        reader = await own.Accounts.SignInAsync("slow@example.org");
        Assert.Equal("Nothing was paid", (await reader.GetAsync(new Uri(first.Text("success_url") ?? "").PathAndQuery)).Words("h1"));
        Assert.NotEqual(first.Id(), own.SessionAt(await StripeSite.ChooseCardAsync(reader)).Id());
    }

    [Fact]
    public async Task Stripe_away_or_a_page_elsewhere_is_told_in_words_and_nothing_is_lost()
    {
        await using var own = new StripeSite();
        await own.InitializeAsync();
        var reader = await own.NewReaderAsync("unlucky");
        var asked = new List<string?>();
        own.Before = (context, _) =>
        {
            asked.Add(context.Request.Headers["Idempotency-Key"]);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        };
        Assert.Contains("can’t be reached at the moment", (await StripeSite.ChooseCardAsync(reader)).Words(".errors"), StringComparison.Ordinal);
        // What may be tried again is, with the same key.
        Assert.Equal(3, asked.Count);
        Assert.Single(asked.Distinct());
        own.Before = null;
        own.SessionAt(await StripeSite.ChooseCardAsync(reader));
        Assert.Single(await own.OrdersAsync("unlucky"));
        Assert.DoesNotContain(StandInKeys.SecretKey, own.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("unlucky@", own.Log.Text, StringComparison.Ordinal);

        await using var strict = new StripeSite();
        strict.With("ReviewPortal:Payments:Stripe:CheckoutUrl", "https://checkout.stripe.com");
        await strict.InitializeAsync();
        var page = await StripeSite.ChooseCardAsync(await strict.NewReaderAsync("led-away"));
        Assert.Equal((HttpStatusCode.OK, null), (page.Status, page.Location));
    }

    [Fact]
    public async Task Only_the_pages_that_lead_to_Stripe_let_a_form_lead_there()
    {
        await using var own = new StripeSite();
        own.With("ReviewPortal:Payments:Stripe:CheckoutUrl", "https://pay.stripe.example").With("ReviewPortal:Payments:Stripe:PortalUrl", "https://billing.stripe.example");
        await own.InitializeAsync();
        var reader = await own.NewReaderAsync("framed");
        foreach (var (path, allowed) in new[] { ("/subscribe/digital", "'self' https://pay.stripe.example"), ("/account/billing", "'self' https://billing.stripe.example"), ("/account", "'self'"), ("/subscribe", "'self'") })
            Assert.Equal(allowed, FormAction().Match((await reader.GetAsync(path))["Content-Security-Policy"] ?? "").Groups[1].Value);
    }

    [Fact]
    public async Task Without_a_key_nobody_is_offered_to_pay_by_card()
    {
        await using var plain = new SampleSite();
        await plain.InitializeAsync();
        var reader = await plain.NewReaderAsync("invoiced");
        Assert.Null((await reader.GetAsync("/subscribe/digital")).Document.QuerySelector("input[name=way]"));
        Assert.StartsWith("/account/invoices/", (await StripeSite.ChooseCardAsync(reader)).Location, StringComparison.Ordinal);
    }

    [GeneratedRegex("form-action ([^;]+)")]
    private static partial Regex FormAction();
}
