using ReviewPortal.Mail;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments.Cards;

/// <summary>What the review writes about a subscription that is paid by card. Their addresses begin with the site's own.</summary>
public sealed class CardLetters(SubscriptionLetters letters, SiteOptions site)
{
    private (string, Uri) Card => ("See to your card", new Uri(site.BaseUrl, "/account/billing"));
    private (string, Uri) Account => ("Your account", new Uri(site.BaseUrl, "/account"));

    public Letter Of(CardNews news, Subscription subscription) => news switch
    {
        CardNews.Began => new(
            $"Your subscription to {site.Name}",
            [$"Your payment of {subscription.Term?.Price} for {Name(subscription)} is confirmed, and the subscription is yours. It runs from {site.DateOf(subscription.StartsAt).InWords()} to {Paid(subscription)}."],
            Opens(subscription) ? ("Read on", site.BaseUrl) : Account,
            [Opens(subscription) ? "Sign in with your account to read." : "The printed issues come to the address that you gave.", .. Then(subscription)]),
        CardNews.Renewed => new(
            $"Your subscription to {site.Name} was renewed",
            [$"Your payment of {subscription.Term?.Price} for {Name(subscription)} is confirmed. It runs to {Paid(subscription)}."],
            Account,
            [.. Then(subscription)]),
        CardNews.Overdue => new(
            $"Your subscription to {site.Name} could not be renewed",
            [
                $"Your card was not charged for the renewal of {Name(subscription)}. It is tried again in the next days, and everything stays open until {site.LastDayBefore(subscription.EndsAt).InWords()}.",
                "If the card has expired or was replaced, enter the new one.",
            ],
            Card,
            ["You can also cancel there."]),
        CardNews.RenewalCancelled => new(
            $"Your subscription to {site.Name} will not renew",
            [$"As you asked, your {Name(subscription)} subscription ends with its last day, {Paid(subscription)}. Until then everything stays as it is."],
            Account,
            ["If you change your mind before, you can have it renewed again from your account."]),
        CardNews.RenewalKept => new(
            $"Your subscription to {site.Name} goes on",
            [$"Your {Name(subscription)} subscription renews after {Paid(subscription)}: {subscription.Renewal}."],
            Card,
            ["If you did not expect this, write to the review."]),
        CardNews.Paused => letters.Paused(subscription),
        CardNews.Resumed => letters.Resumed(subscription),
        CardNews.PlanChanged => letters.PlanChanged(subscription),
        CardNews.Ended => new(
            $"Your subscription to {site.Name} has ended",
            [$"Your {Name(subscription)} subscription ended on {site.LastDayBefore(subscription.EndsAt).InWords()}. Your card is not charged any more."],
            ("See the offers", new Uri(site.BaseUrl, "/subscribe")),
            ["Thank you for having read with us."]),
        CardNews.Refunded => new(
            $"Your payment to {site.Name} was sent back",
            [$"What you paid for {Name(subscription)} was sent back to your card, and the subscription ended on {site.LastDayBefore(subscription.EndsAt).InWords()}."],
            Account,
            ["It takes some days until your bank shows it."]),
        CardNews.RefundedInPart => new(
            $"Some of your payment to {site.Name} was sent back",
            [$"Some of what you paid for {Name(subscription)} was sent back to your card. The subscription stays as it is."],
            Account,
            ["It takes some days until your bank shows it."]),
        _ => throw new ArgumentOutOfRangeException(nameof(news)),
    };

    private static bool Opens(Subscription subscription) => subscription.Plan is { } plan && (plan.CoversRecent || plan.CoversArchive);

    private static string Name(Subscription subscription) => subscription.Plan?.Name ?? "";

    private static IEnumerable<string> Then(Subscription subscription) =>
        subscription is { Renews: true, Renewal: { } renewal } ? [$"Then it renews, by the same card: {renewal}. You can cancel that at any time before, from your account."] : [];

    private string Paid(Subscription subscription) => site.LastDayBefore(subscription.PaidUntil).InWords();
}
