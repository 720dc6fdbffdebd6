using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Desk;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Issues;
using ReviewPortal.Payments;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Composition;

/// <summary>What a newcomer finds in Development: an issue to read, accounts of every kind, plans on sale.</summary>
internal sealed class Demonstration(
    ReviewDbContext db, ArticleImport import, UserManager<Reader> readers, StaffRoles roles, DemonstrationYear year, InvoiceOrders orders, GiftOrders gifts, SiteOptions site, TimeProvider time)
{
    public const string Password = "review-portal-demo";

    // As the desk would: what is not named comes first.
    private static readonly string[] Order =
    [
        "the-cartographers-debt", "letters-to-a-lighthouse", "the-weather-of-small-rooms", "four-poets-in-translation", "the-last-projectionist",
        "a-room-full-of-clocks", "what-the-typesetter-knew", "tide-tables", "a-short-history-of-the-queue",
    ];

    public static IReadOnlyList<string> Accounts { get; } =
    [
        $"The demonstration issues are in place. Accounts, all with the password {Password}:",
        "  admin@review.example         everything",
        "  editor@review.example        articles",
        "  circulation@review.example   readers and subscriptions",
        "  subscriber@review.example    All Access, has ordered a gift",
        "  lapsed@review.example        subscription ended yesterday",
        "  reader@review.example        account, an invoice to pay, no subscription",
        $"Any of them may claim a print subscription at /account/claim: {DemonstrationList.Claimable}.",
    ];

    public async Task FillAsync(CancellationToken cancellationToken)
    {
        var (plans, now) = (StandardPlans.Make(), time.GetUtcNow().UtcDateTime);
        db.Plans.AddRange(plans);
        db.Offers.AddRange(StandardPlans.IntroductoryAndRegular(plans, site.Currency, now));
        await db.SaveChangesAsync(cancellationToken);
        await year.FillAsync(plans, now, cancellationToken);
        await MakeAccountsAsync(plans, cancellationToken);
        db.PrintSubscribers.AddRange(DemonstrationList.Make(plans, site, now));
        await ImportAsync(cancellationToken);
        await year.CountAsync(now, cancellationToken);
    }

    private async Task ImportAsync(CancellationToken cancellationToken)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Demonstration");
        var summary = await import.RunAsync(folder, (file, problem) => Console.Error.WriteLine(problem.Describe(file)), _ => { }, cancellationToken);
        if (summary.Refused > 0) throw new InvalidOperationException("An article of the demonstration issue was refused; see above.");
        foreach (var issue in await db.Issues.Include(i => i.Articles).ToListAsync(cancellationToken))
        {
            Number(issue);
            issue.Arrange([.. issue.Articles.OrderBy(a => Array.IndexOf(Order, a.Slug)).Select(a => a.Id)]);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>As if the review had come out every fortnight since 1964.</summary>
    private static void Number(Issue issue)
    {
        issue.Volume = issue.CoverDate.Year - 1963;
        issue.Number = (issue.CoverDate.DayOfYear + 13) / 14;
    }

    private async Task MakeAccountsAsync(IReadOnlyList<Plan> plans, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await roles.EnsureAsync();
        foreach (var role in Roles.All) await readers.AddToRoleAsync(await MakeAsync(role), role);
        var reader = await MakeAsync("Reader");
        var (digital, allAccess) = (plans[1], plans[2]);
        var subscriber = await MakeAsync("Subscriber");
        Subscribe(subscriber, allAccess, now.AddMonths(-1), now.AddMonths(11));
        Subscribe(await MakeAsync("Lapsed"), allAccess, now.AddDays(-1).AddYears(-1), now.AddDays(-1));
        await db.SaveChangesAsync(cancellationToken);
        await orders.PlaceAsync(reader.Id, digital.Offers[0].Id, address: null, cancellationToken);
        GiftEntry gift = new() { Name = "Agnes Tully", From = "Your old neighbour", Message = "For the evenings." };
        await gifts.PlaceAsync(subscriber.Id, digital.Offers.First(o => o.IsGivable).Id, gift, cancellationToken);
    }

    private async Task<Reader> MakeAsync(string name)
    {
        var email = $"{name.ToLowerInvariant()}@review.example";
        var reader = new Reader { Name = name, Email = email, UserName = email, EmailConfirmed = true, RegisteredAt = time.GetUtcNow().UtcDateTime };
        var result = await readers.CreateAsync(reader, Password);
        return result.Succeeded ? reader : throw new InvalidOperationException(result.ToString());
    }

    private void Subscribe(Reader reader, Plan plan, DateTime from, DateTime until)
    {
        var subscription = Subscription.Begin(reader.Id, plan, SubscriptionOrigin.Invoice, from, until, new Signature("demonstration", null), from);
        subscription.SellBy(plan.Offers.First(o => o.Audience == OfferAudience.Everyone));
        db.Subscriptions.Add(subscription);
    }
}
