using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

/// <summary>Another plan for what is left. Each test has a site of its own, since its clock goes on.</summary>
[Trait("Category", "Database")]
public sealed class ChangePlanTests : IAsyncLifetime
{
    private const string Question =
        "Plan Digital becomes All Access, at once Left now 140 days after today, through November 2, 2026 Left then 26 days after today, through July 11, 2026 "
        + "To pay now Nothing After that It renews: 20 issues for $105 each time. The invoice comes some weeks before "
        + "New Printed copies by post, the whole archive Next change In 28 days at the earliest";

    private readonly SampleSite _site = new();

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task What_is_left_counts_as_the_question_says_and_nothing_is_changed_before_it_is_answered()
    {
        var (reader, address) = await SubscribeAsync();
        Assert.Contains("All Access, through July 11, 2026", (await reader.GetAsync(address)).Words("main"), StringComparison.Ordinal);
        var page = await PageAsync(reader, address);
        var asked = await reader.GetAsync(page);
        Assert.Equal(Question, asked.Facts());
        Assert.Contains("Last day November 2, 2026 Then 20 issues for $70", (await reader.GetAsync("/account")).Facts(), StringComparison.Ordinal);

        Assert.Equal($"{address}?done=change", (await reader.AnswerAsync(page, asked)).Location);
        Assert.Contains("Plan All Access", (await reader.GetAsync("/account")).Facts(), StringComparison.Ordinal);
        Assert.Contains("Last day July 11, 2026 Then 20 issues for $105", (await reader.GetAsync("/account")).Facts(), StringComparison.Ordinal);
        Assert.Contains("The plan was changed on June 15, 2026.", (await reader.AnswerAsync(page, asked)).Words(".errors"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancelled")]
    [InlineData("renewed")]
    [InlineData("tomorrow")]
    [InlineData("covers")]
    [InlineData("invoiced")]
    [InlineData("unseen")]
    public async Task What_is_not_as_it_was_shown_is_shown_anew_and_done_when_that_is_answered(string change)
    {
        var (reader, address) = await SubscribeAsync();
        if (change is "renewed" or "invoiced") _site.GoTo(2026, 10, 6);
        if (change == "renewed") await _site.TurnAsync();
        reader = await _site.Accounts.SignInAsync("ida@example.org");
        var page = await PageAsync(reader, address);
        var asked = await reader.GetAsync(page);
        switch (change)
        {
            case "cancelled": await reader.SubmitAsync(address, ("act", "cancel")); break;
            case "renewed": await _site.MarkPaidAsync(2, "2026-10-06"); break;
            case "tomorrow": _site.Time.Advance(TimeSpan.FromHours(13)); break;
            case "covers": await WithPlanAsync(plan => plan.CoversArchive = false); break;
            case "invoiced": await _site.TurnAsync(); break;
            default: break;
        }

        if (change == "tomorrow") reader = await _site.Accounts.SignInAsync("ida@example.org");
        var fresh = await reader.GetAsync(page);
        // Another day is another session, and another token.
        (string, string)[] sent = [("__RequestVerificationToken", Hidden(fresh, "__RequestVerificationToken")), ("shown", Hidden(asked, "shown"))];
        var answer = await reader.PostAsync(page, change == "unseen" ? sent[..1] : sent);
        Assert.Contains("Nothing was changed. Something has changed since you were asked.", answer.Words(".errors")?.Replace(".S", ". S", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("Digital", await PlanAsync());
        Assert.Equal(change == "unseen", asked.Facts() == answer.Facts());
        Assert.Contains(change switch
        {
            "cancelled" => "After that It ends: nothing more is to pay",
            "renewed" => "Left now 307 days",
            "tomorrow" => "Left now 139 days",
            "covers" => "New Printed copies by post Next",
            "invoiced" => "Nothing; invoice No. 2, which is open, is cancelled",
            _ => Question,
        }, answer.Facts(), StringComparison.Ordinal);
        Assert.Equal($"{address}?done=change", (await reader.AnswerAsync(page, answer)).Location);
        Assert.Equal("All Access", await PlanAsync());
    }

    [Fact]
    public async Task What_no_longer_opens_is_said_too()
    {
        var (reader, address) = await SubscribeAsync("all-access");
        var offer = (await reader.GetAsync(address)).Document.QuerySelectorAll("input[name=offer]")[^1].GetAttribute("value");
        var facts = (await reader.GetAsync($"{address}/plan?offer={offer}")).Facts();
        Assert.Contains("The invoice comes some weeks before No longer Printed copies by post, the whole archive Next", facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_choice_a_price_or_an_address_it_says_so_and_asks_nothing()
    {
        var (reader, address) = await SubscribeAsync(hasAddress: false);
        var page = await PageAsync(reader, address);
        (string Query, string Words)[] tried =
            [("", "Choose one of the plans."), ("?offer=none", "Choose one of the plans."), ("?offer=4711", "not on sale any more"), (page[page.IndexOf('?')..], "Printed copies need an address")];
        foreach (var (query, words) in tried)
        {
            var answer = await reader.GetAsync($"{address}/plan{query}");
            Assert.Contains(words, answer.Words(".errors"), StringComparison.Ordinal);
            Assert.Empty(answer.Document.QuerySelectorAll("main form"));
        }

        await reader.SubmitAsync("/account/address", SiteOrders.Address);
        var asked = await reader.GetAsync(page);
        Assert.Contains("Choose one of the plans.", (await reader.AnswerAsync($"{address}/plan?offer=none", asked)).Words(".errors"), StringComparison.Ordinal);
        Assert.Equal("Digital", await PlanAsync());
    }

    [Fact]
    public async Task What_is_left_is_not_counted_at_the_price_of_a_beginning()
    {
        var starter = await _site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            var offer = new Offer
            {
                Plan = await db.Plans.SingleAsync(p => p.Slug == "all-access"),
                Issues = 5,
                PriceMinor = 100,
                Currency = "USD",
                Audience = OfferAudience.Everyone,
                RenewalIssues = 20,
                RenewalPriceMinor = 10500,
                SoldFrom = _site.Now,
            };
            db.Offers.Add(offer);
            await db.SaveChangesAsync();
            return offer.Id;
        });
        var (reader, address) = await SubscribeAsync();
        Assert.Contains("All Access, through July 11, 2026", (await reader.GetAsync(address)).Words("main"), StringComparison.Ordinal);
        var asked = await reader.GetAsync(await PageAsync(reader, address));
        Assert.Contains("not on sale any more", (await reader.AnswerAsync($"{address}/plan?offer={starter}", asked)).Words(".errors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Circulation_is_shown_the_same_says_why_and_another_reader_finds_nothing()
    {
        var (reader, address) = await SubscribeAsync();
        var page = await PageAsync(reader, address);
        Assert.Equal(HttpStatusCode.NotFound, (await (await _site.VisitAsync(ReaderKind.AllAccess)).GetAsync(page)).Status);

        var desk = await _site.VisitAsync(ReaderKind.Circulation);
        var readerId = await OfIdaAsync(s => s.ReaderId);
        var theirs = page.Replace("/account/", $"/admin/readers/{readerId}/", StringComparison.Ordinal);
        var asked = await desk.GetAsync(theirs);
        Assert.Equal(Question, asked.Facts());
        var refused = await desk.AnswerAsync(theirs, asked, ("Reason", " "));
        Assert.Contains("Say why.", refused.Words(".errors"), StringComparison.Ordinal);
        Assert.Equal("true", refused.Document.QuerySelector("#Reason")?.GetAttribute("aria-invalid"));
        await reader.SubmitAsync(address, ("act", "cancel"));
        var again = await desk.AnswerAsync(theirs, asked, ("Reason", "Asked by letter"));
        Assert.Contains("Something has changed since you were asked.", again.Words(".errors"), StringComparison.Ordinal);
        Assert.Equal(("Digital", "Asked by letter"), (await PlanAsync(), again.Document.QuerySelector("#Reason")?.GetAttribute("value")));

        Assert.Equal($"/admin/readers/{readerId}?notice=change", (await desk.AnswerAsync(theirs, again, ("Reason", "Asked by letter"))).Location);
        const string Line = "lan changed from Digital to All Access; last day July 11, 2026";
        Assert.Contains($"{Line}. Asked by letter", (await desk.GetAsync($"/admin/readers/{readerId}")).Words("main"), StringComparison.Ordinal);
        // Without a reason it is said first that it can't be, since there is nothing any more that would ask for one.
        Assert.Contains("This can’t be done now.The plan was changed on", (await desk.AnswerAsync(theirs, asked, ("Reason", " "))).Words(".errors"), StringComparison.Ordinal);
        // Why is for the staff.
        var theirOwn = (await reader.GetAsync(address)).Words("main");
        Assert.Contains($"P{Line} June 15, 2026", theirOwn, StringComparison.Ordinal);
        Assert.DoesNotContain("Asked by letter", theirOwn, StringComparison.Ordinal);
    }

    private static string Hidden(Answer page, string name) => page.Document.QuerySelector($"main input[name={name}]")?.GetAttribute("value") ?? "";

    private async Task<(Visitor Reader, string Address)> SubscribeAsync(string plan = "digital", bool hasAddress = true)
    {
        var reader = await _site.NewReaderAsync("ida");
        await _site.MarkPaidAsync(await reader.OrderAsync(plan));
        if (hasAddress) await reader.SubmitAsync("/account/address", SiteOrders.Address);
        return (reader, $"/account/subscriptions/{await OfIdaAsync(s => s.Id)}");
    }

    /// <summary>Where the dearest of the other plans is asked about.</summary>
    private static async Task<string> PageAsync(Visitor reader, string address) =>
        $"{address}/plan?offer={(await reader.GetAsync(address)).Document.QuerySelectorAll("input[name=offer]")[^1].GetAttribute("value")}";

    private Task<string?> PlanAsync() => OfIdaAsync(s => s.Plan == null ? null : s.Plan.Name);

    private Task WithPlanAsync(Action<Plan> change) => _site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<ReviewDbContext>();
        change(await db.Plans.SingleAsync(p => p.Slug == "all-access"));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    private Task<T> OfIdaAsync<T>(System.Linq.Expressions.Expression<Func<Subscription, T>> what) => _site.InScopeAsync(services =>
    {
        var db = services.GetRequiredService<ReviewDbContext>();
        return db.Subscriptions.Where(s => db.Users.Any(u => u.Id == s.ReaderId && u.Email == "ida@example.org")).Select(what).SingleAsync();
    });
}
