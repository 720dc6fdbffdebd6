using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

/// <summary>A subscription's life, as its reader and circulation have it. Each test has a site of its own, since its clock goes on.</summary>
[Trait("Category", "Database")]
public sealed class SubscriptionTests : IAsyncLifetime
{
    private const string Email = "ida@example.org";
    private readonly SampleSite _site = new();

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task It_is_invoiced_before_its_end_as_agreed_and_goes_on_when_that_is_paid()
    {
        await SubscribeAsync("digital");
        await EndSalesAsync();
        _site.GoTo(2026, 10, 4);
        await _site.TurnAsync();
        Assert.Equal(2, (await _site.LettersAsync(Email)).Count); // the invoice's and the thanks
        _site.GoTo(2026, 10, 5);
        await _site.TurnAsync();
        await _site.TurnAsync();

        var letters = await _site.LettersAsync(Email);
        Assert.Equal(3, letters.Count);
        Assert.Contains("paid through November 2, 2026. Then follows, as agreed, Digital, 20 issues for $70. Please pay it by November 2, 2026", letters[^1].Text, StringComparison.Ordinal);
        var reader = await _site.Accounts.SignInAsync(Email);
        Assert.Contains("No. 2: Digital, 20 issues for $70 Open, due November 2, 2026", (await reader.GetAsync("/account")).Words("main"), StringComparison.Ordinal);

        _site.GoTo(2026, 11, 10);
        reader = await _site.Accounts.SignInAsync(Email);
        Assert.Contains("Paid through November 2, 2026 Open through November 16, 2026", (await reader.GetAsync("/account")).Facts(), StringComparison.Ordinal);
        Assert.True(await ReadsAsync(reader));

        await _site.MarkPaidAsync(2, "2026-11-10");
        Assert.Contains("Last day August 9, 2027 Then 20 issues for $70", (await reader.GetAsync("/account")).Facts(), StringComparison.Ordinal);
        Assert.Contains("Renewed, last day August 9, 2027", (await reader.GetAsync("/account/subscriptions/" + await IdAsync())).Words("main"), StringComparison.Ordinal);
        Assert.Contains("the subscription goes on", (await _site.LettersAsync(Email))[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_paid_it_stays_open_for_the_days_of_grace_and_lapses()
    {
        await SubscribeAsync("digital");
        _site.GoTo(2026, 10, 6);
        await _site.TurnAsync();
        _site.GoTo(2026, 11, 16);
        await _site.TurnAsync();
        Assert.True(await ReadsAsync(await _site.Accounts.SignInAsync(Email)));

        _site.GoTo(2026, 11, 17);
        // The door does not wait for the hour.
        var reader = await _site.Accounts.SignInAsync(Email);
        Assert.False(await ReadsAsync(reader));
        await _site.TurnAsync();
        await _site.TurnAsync();
        Assert.Contains("Your subscription ended on November 16, 2026.", (await reader.GetAsync(SampleArticle.Address)).Words(".paywall"), StringComparison.Ordinal);
        Assert.Contains("No. 2: Digital, 20 issues for $70 Cancelled", (await reader.GetAsync("/account")).Words("main"), StringComparison.Ordinal);
        var last = (await _site.LettersAsync(Email))[^1];
        Assert.Equal("Your subscription to The Harbour Review has ended", last.Subject);
        Assert.Contains("was not paid", last.Text, StringComparison.Ordinal);
        Assert.Equal(EndCause.Unpaid, await CauseAsync());
    }

    [Fact]
    public async Task Whoever_cancels_the_renewal_reads_to_the_last_day_and_owes_nothing()
    {
        await SubscribeAsync("digital");
        _site.GoTo(2026, 10, 6);
        await _site.TurnAsync();
        var reader = await _site.Accounts.SignInAsync(Email);
        await ActAsync(reader, "cancel");
        Assert.Contains("No. 2: Digital, 20 issues for $70 Cancelled", (await reader.GetAsync("/account")).Words("main"), StringComparison.Ordinal);
        Assert.Contains("Last day November 2, 2026 Then It ends: the renewal is cancelled", (await reader.GetAsync("/account")).Facts(), StringComparison.Ordinal);

        await ActAsync(reader, "keep");
        await _site.TurnAsync();
        Assert.Contains("No. 3: Digital, 20 issues for $70 Open", (await reader.GetAsync("/account")).Words("main"), StringComparison.Ordinal);

        await ActAsync(reader, "cancel");
        _site.GoTo(2026, 11, 2);
        reader = await _site.Accounts.SignInAsync(Email);
        Assert.True(await ReadsAsync(reader));
        _site.GoTo(2026, 11, 3);
        reader = await _site.Accounts.SignInAsync(Email);
        Assert.False(await ReadsAsync(reader));
        Assert.Equal(EndCause.CancelledByReader, await CauseAsync());
    }

    [Fact]
    public async Task A_reader_does_ten_things_with_it_in_an_hour_and_is_written_to_no_oftener()
    {
        var reader = await SubscribeAsync("digital");
        var (address, before) = (await AddressAsync(), (await _site.LettersAsync(Email)).Count);
        for (var i = 0; i < 5; i++)
        {
            await ActAsync(reader, "cancel");
            await ActAsync(reader, "keep");
        }

        var refused = await reader.SubmitAsync(address, ("act", "cancel"));
        Assert.Equal((HttpStatusCode.TooManyRequests, "360"), (refused.Status, refused["Retry-After"]));
        Assert.Contains("Wait 6 minutes, and try again.", refused.Words("main"), StringComparison.Ordinal);
        Assert.Equal(before + 10, (await _site.LettersAsync(Email)).Count);
        _site.Time.Advance(TimeSpan.FromMinutes(6));
        await ActAsync(reader, "pause", ("Back", "2026-07-16"));
    }

    [Fact]
    public async Task Paused_it_opens_nothing_and_gone_on_it_has_as_many_days_as_before()
    {
        var reader = await SubscribeAsync("digital");
        var late = await reader.SubmitAsync(await AddressAsync(), ("act", "pause"), ("Back", "2028-01-01"));
        Assert.Contains("A pause is 182 days at the most", late.Words(".errors"), StringComparison.Ordinal);
        Assert.Contains("Enter the day as a date", (await reader.SubmitAsync(await AddressAsync(), ("act", "pause"), ("Back", "soon"))).Words(".errors"), StringComparison.Ordinal);

        await ActAsync(reader, "pause", ("Back", "2026-07-16"));
        Assert.True(await ReadsAsync(reader)); // from tomorrow on
        _site.GoTo(2026, 6, 16);
        reader = await _site.Accounts.SignInAsync(Email);
        Assert.False(await ReadsAsync(reader));
        var paywall = await reader.GetAsync(SampleArticle.Address);
        Assert.Contains("Your subscription is paused until July 16, 2026. Go on now", paywall.Words(".paywall"), StringComparison.Ordinal);
        var goesOn = paywall.Document.QuerySelector(".paywall .reason a")?.GetAttribute("href")?.Split('#') ?? [];
        Assert.Equal([await AddressAsync(), "pause"], goesOn);
        Assert.Equal("Pause", (await reader.GetAsync(goesOn[0])).Words($"#{goesOn[1]}"));
        Assert.Contains("Last day December 2, 2026 Pause June 16, 2026 to July 15, 2026", (await reader.GetAsync("/account")).Facts(), StringComparison.Ordinal);

        _site.GoTo(2026, 6, 26);
        reader = await _site.Accounts.SignInAsync(Email);
        await ActAsync(reader, "resume");
        Assert.True(await ReadsAsync(reader));
        Assert.Contains("Last day November 12, 2026", (await reader.GetAsync("/account")).Facts(), StringComparison.Ordinal);
        Assert.Contains("Paused June 16, 2026 to July 15, 2026, 30 days; last day December 2, 2026", (await reader.GetAsync(await AddressAsync())).Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_at_the_desk_says_its_days_to_both_and_why_to_the_desk_alone()
    {
        var reader = await SubscribeAsync("digital");
        var (page, readerId) = (await AddressAsync(), await OfIdaAsync(s => s.ReaderId));
        var desk = await _site.VisitAsync(ReaderKind.Circulation);
        await desk.SubmitAsync(page.Replace("/account/", $"/admin/readers/{readerId}/", StringComparison.Ordinal), ("act", "pause"), ("Back", "2026-06-17"), ("Reason", "Ill. Their sister rang."));
        const string Line = "aused June 16, 2026 to June 16, 2026, 1 day; last day November 3, 2026";
        Assert.Contains($"p{Line}. Ill. Their sister rang.", (await desk.GetAsync($"/admin/readers/{readerId}")).Words("main"), StringComparison.Ordinal);
        var theirOwn = (await reader.GetAsync(page)).Words("main");
        Assert.Contains($"P{Line}", theirOwn, StringComparison.Ordinal);
        Assert.DoesNotContain("sister", theirOwn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Circulation_does_the_same_with_a_reason_and_another_reader_nothing()
    {
        await SubscribeAsync("digital");
        var address = await AddressAsync();
        var stranger = await _site.VisitAsync(ReaderKind.AllAccess);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).Status);

        var desk = await _site.VisitAsync(ReaderKind.Circulation);
        var id = await IdAsync();
        var readerId = await _site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().Subscriptions.Where(s => s.Id == id).Select(s => s.ReaderId).SingleAsync());
        var done = await desk.SubmitAsync($"/admin/readers/{readerId}/subscriptions/{id}", ("act", "cancel"), ("Reason", "Asked by letter"));
        Assert.Equal($"/admin/readers/{readerId}?notice=cancel", done.Location);
        Assert.Contains("renewal cancelled, last day November 2, 2026. Asked by letter", (await desk.GetAsync($"/admin/readers/{readerId}")).Words("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "Plan", "2")]
    [InlineData("", "", "Until", "2027-03-01")]
    [InlineData("/subscriptions/{id}", "move", "Until", "2027-03-01")]
    [InlineData("/subscriptions/{id}", "pause", "Back", "2026-07-01")]
    [InlineData("/subscriptions/{id}", "cancel", "", "")]
    [InlineData("/subscriptions/{id}/end", "", "", "")]
    public async Task What_the_desk_does_to_a_subscription_asks_why_beside_the_field_and_keeps_what_was_entered(string page, string act, string field, string value)
    {
        await SubscribeAsync("digital");
        var (id, endsAt) = (await IdAsync(), await OfIdaAsync(s => s.EndsAt));
        var readerId = await OfIdaAsync(s => s.ReaderId);
        var address = $"/admin/readers/{readerId}{page.Replace("{id}", $"{id}", StringComparison.Ordinal)}";
        var desk = await _site.VisitAsync(ReaderKind.Circulation);
        List<(string, string)> fields = [("Reason", " ")];
        if (act.Length > 0) fields.Add(("act", act));
        if (field.Length > 0) fields.Add((field, value));

        var refused = await desk.SubmitAsync(address, [.. fields]);
        var asked = Assert.Single(refused.Document.QuerySelectorAll(".errors a"), a => a.TextContent == "Say why.");
        Assert.Equal("true", refused.Document.QuerySelector($"{asked.GetAttribute("href")}[name=Reason]")?.GetAttribute("aria-invalid"));
        Assert.Single(refused.Document.QuerySelectorAll("[name=Reason][aria-invalid]"));
        var kept = refused.Document.QuerySelector($"input[name={(field is "Until" or "Back" ? field : "none")}]")?.GetAttribute("value");
        Assert.Equal(field is "Until" or "Back" ? value : null, kept);
        Assert.Equal(endsAt, await OfIdaAsync(s => s.EndsAt));
        Assert.Null(await OfIdaAsync(s => s.CancelledAt));
    }

    [Fact]
    public async Task What_was_sent_back_is_noted_once_and_ends_what_it_had_paid()
    {
        var reader = await SubscribeAsync("digital");
        var desk = await _site.VisitAsync(ReaderKind.Circulation);
        Assert.Contains("Enter an amount up to $10", (await RefundAsync(desk, "11")).Words(".errors"), StringComparison.Ordinal);
        Assert.Contains("Say why", (await RefundAsync(desk, "4", reason: "")).Words(".errors"), StringComparison.Ordinal);
        Assert.Equal("/admin/invoices?notice=refunded", (await RefundAsync(desk, "4.50", ends: false)).Location);
        Assert.True(await ReadsAsync(reader));
        Assert.Equal("/admin/invoices?notice=refunded", (await RefundAsync(desk, "5.50")).Location);
        Assert.False(await ReadsAsync(reader));

        Assert.Contains("All of it has gone back.", (await desk.GetAsync("/admin/invoices/1/refund")).Words("main"), StringComparison.Ordinal);
        Assert.Contains("Status Refunded", (await reader.GetAsync("/account/invoices/1")).Facts(), StringComparison.Ordinal);
        var money = await _site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().Payments.OrderBy(p => p.Id).Select(p => p.AmountMinor).ToListAsync());
        Assert.Equal([1000L, -450L, -550L], money);
        Assert.Equal(EndCause.Refunded, await CauseAsync());
    }

    private static Task<Answer> RefundAsync(Visitor desk, string amount, string reason = "Moved abroad", bool ends = true) => desk.SubmitAsync(
        "/admin/invoices/1/refund", ("Amount", amount), ("Sent", "2026-06-15"), ("Way", "Transfer"), ("Reason", reason), ("Ends", ends ? "true" : "false"));

    private async Task<Visitor> SubscribeAsync(string plan)
    {
        var reader = await _site.NewReaderAsync("ida");
        await _site.MarkPaidAsync(await reader.OrderAsync(plan));
        return reader;
    }

    /// <summary>So that what follows is what was agreed, whatever is sold by then.</summary>
    private Task EndSalesAsync() => _site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<ReviewDbContext>();
        foreach (var offer in db.Offers) offer.EndSale(_site.Now);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    private async Task ActAsync(Visitor reader, string act, params (string, string)[] fields)
    {
        var address = await AddressAsync();
        Assert.Equal($"{address}?done={act}", (await reader.SubmitAsync(address, [("act", act), .. fields])).Location);
    }

    private async Task<string> AddressAsync() => $"/account/subscriptions/{await IdAsync()}";

    private Task<int> IdAsync() => OfIdaAsync(s => s.Id);

    private Task<EndCause?> CauseAsync() => OfIdaAsync(s => s.EndCause);

    private Task<T> OfIdaAsync<T>(System.Linq.Expressions.Expression<Func<Subscription, T>> what) => _site.InScopeAsync(services =>
    {
        var db = services.GetRequiredService<ReviewDbContext>();
        return db.Subscriptions.Where(s => db.Users.Any(u => u.Id == s.ReaderId && u.Email == Email)).Select(what).SingleAsync();
    });

    private static async Task<bool> ReadsAsync(Visitor reader) =>
        (await reader.GetAsync(SampleArticle.Address)).Words(".text")?.Contains("its last sentence", StringComparison.Ordinal) == true;
}
