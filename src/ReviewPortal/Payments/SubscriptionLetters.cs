using ReviewPortal.Mail;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments;

/// <summary>What the review writes about a subscription's life. Their addresses begin with the site's own.</summary>
public sealed class SubscriptionLetters(SiteOptions site)
{
    private (string, Uri) Offers => ("See the offers", new Uri(site.BaseUrl, "/subscribe"));
    private (string, Uri) Account => ("Your account", new Uri(site.BaseUrl, "/account"));

    public Letter Ending(Subscription subscription) => new(
        $"Your subscription to {site.Name} is coming to its end",
        [$"The last day of your {Name(subscription)} subscription is {Last(subscription)}. It does not renew by itself."],
        Offers,
        ["If you subscribe again before, the new one begins when this one ends."]);

    /// <param name="comeBack">What is on sale for those who come back, if anything is.</param>
    public Letter Ended(Subscription subscription, bool isUnpaid, Offer? comeBack) => new(
        $"Your subscription to {site.Name} has ended",
        [
            isUnpaid
                ? $"The renewal of your {Name(subscription)} subscription was not paid, and so it ended on {Last(subscription)}. Its invoice is cancelled: there is nothing to pay."
                : $"Your {Name(subscription)} subscription ended on {Last(subscription)}.",
            .. comeBack is { Plan: { } plan } ? new[] { $"If you would like to come back: {plan.Name}, {comeBack.Terms}, is for those who were here before." } : [],
        ],
        Offers,
        ["Thank you for having read with us."]);

    public Letter RenewalCancelled(Subscription subscription) => new(
        $"Your subscription to {site.Name} will not renew",
        [$"As you asked, your {Name(subscription)} subscription ends with its last day, {Last(subscription)}. Until then everything stays as it is."],
        Account,
        ["If you change your mind before, you can have it renewed again from your account."]);

    public Letter RenewalKept(Subscription subscription) => new(
        $"Your subscription to {site.Name} goes on",
        [$"Your {Name(subscription)} subscription renews after {Last(subscription)}: {subscription.Renewal}."],
        Account,
        ["We write to you some weeks before."]);

    public Letter Paused(Subscription subscription) => new(
        $"Your subscription to {site.Name} pauses",
        [
            $"Your {Name(subscription)} subscription stands still from {DayOf(subscription.PausedAt)} through {BeforeDayOf(subscription.PausedUntil)}, and goes on the day after. "
            + $"Its last day moves to {Last(subscription)}{Charged(subscription)}.",
        ],
        Account,
        ["You can go on at any time before."]);

    public Letter Resumed(Subscription subscription) => new(
        $"Your subscription to {site.Name} goes on",
        [$"Your {Name(subscription)} subscription {(subscription.PausedAt is null ? "is not paused after all" : "runs again")}. Its last day is {Last(subscription)}{Charged(subscription)}."],
        Account,
        subscription.PausedAt is null ? [] : ["Welcome back."]);

    public Letter PlanChanged(Subscription subscription) => new(
        $"Your subscription to {site.Name} has another plan",
        [$"You now have {Name(subscription)}. What was left of your subscription reaches to {Last(subscription)}{Charged(subscription)}."],
        Account,
        [subscription is { Renews: true, Renewal: { } renewal } ? $"Then it renews: {renewal}. You can give that up from your account." : "Then it ends."]);

    private static string Name(Subscription subscription) => subscription.Plan?.Name ?? "";

    private string Last(Subscription subscription) => site.LastDayBefore(subscription.EndsAt).InWords();

    /// <summary>Whoever moves an end wants to know when they pay.</summary>
    private static string Charged(Subscription subscription) => subscription is { IsChargedToCard: true, Renews: true } ? ", and your card is not charged before" : "";

    private string BeforeDayOf(DateTime? instant) => instant is { } at ? site.LastDayBefore(at).InWords() : "";

    private string DayOf(DateTime? instant) => instant is { } at ? site.DateOf(at).InWords() : "";
}
