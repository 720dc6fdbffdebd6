using ReviewPortal.Payments.Cards;
using ReviewPortal.Site;

namespace ReviewPortal.Subscriptions;

/// <summary>
/// Another plan for what is left of a subscription: the whole days after today are worth what was paid for them, and buy as
/// many days as that is at the other plan's price, rounded down. Of a renewal that was paid early the days of the term before come first.
/// </summary>
public static class PlanChange
{
    /// <summary>Days between two changes: of today something has been had already, and today is not counted.</summary>
    public const int Between = 28;

    /// <param name="subscription">With its history.</param>
    /// <returns>Why the plan can't be changed now, in words for the reader; null if it can.</returns>
    public static string? Refuse(Subscription subscription, DateTime now, SiteOptions site) =>
        subscription.Term is null ? "This subscription was given, so there is nothing paid to count."
        : subscription.PausedUntil > now ? "It is paused, or will be tomorrow. Once it goes on, its plan can be changed."
        : subscription.StatusAt(now) != SubscriptionStatus.Running ? "Only a subscription that runs can change its plan."
        : subscription.History.Where(e => e.Act == SubscriptionAct.PlanChanged).Max(e => (DateTime?)e.At) is { } before && site.DateOf(now) < site.DateOf(before).AddDays(Between)
            ? $"The plan was changed on {site.DateOf(before).InWords()}. It can be changed again from {site.DateOf(before).AddDays(Between).InWords()}."
        : null;

    /// <summary>
    /// Of each plan the offer by which what is left counts: the cheapest an issue of those that sell no more issues than are left,
    /// since nobody has the price of many without taking many; of the fewest if all sell more. A card is charged again and again by
    /// an offer that renews alone. Of another currency none is: what was paid can’t be counted in it.
    /// </summary>
    /// <param name="offers"><see cref="OfferQueries.ToChangeTo"/>.</param>
    public static IEnumerable<Offer> OneOfEach(IEnumerable<Offer> offers, Subscription subscription, DateTime now, SiteOptions site)
    {
        var days = site.LastDayBefore(subscription.PaidUntil).DayNumber - site.DateOf(now).DayNumber;
        return offers.Where(o => o.Currency == subscription.Currency)
            .Where(o => !subscription.IsChargedToCard || (o.Renewal is not null && CardOrder.CanCharge(o))).GroupBy(o => o.PlanId)
            .Select(plan => plan.Where(o => o.Issues * Offer.DaysAnIssue <= days).MinBy(o => o.MinorAnIssue) ?? plan.MinBy(o => o.Issues)).OfType<Offer>();
    }

    /// <returns>The last day (on the site's calendar) on the other plan; null if what is left does not buy a day.</returns>
    public static DateOnly? LastDay(Subscription subscription, Terms other, DateTime now, SiteOptions site)
    {
        if (subscription.Term is not { } term || term.Price.Currency != other.Price.Currency || other.Price.Minor <= 0) return null;
        var today = site.DateOf(now);
        var left = site.LastDayBefore(subscription.PaidUntil).DayNumber - today.DayNumber;
        var former = subscription.FormerTerm ?? term;
        var first = subscription.FormerUntil is { } until ? Math.Clamp(site.LastDayBefore(until).DayNumber - today.DayNumber, 0, Math.Max(0, left)) : 0;
        // All prices are for fortnights, so these cancel out. Decimal holds all of it exactly.
        var worth = (decimal)first * former.Price.Minor * term.Issues + (decimal)(left - first) * term.Price.Minor * former.Issues;
        var days = decimal.Floor(worth * other.Issues / ((decimal)former.Issues * term.Issues * other.Price.Minor));
        return days < 1 ? null : today.AddDays((int)Math.Min(days, 366 * Subscriptions.LastDay.MaxYears));
    }
}
