using ReviewPortal.Mail;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.PrintSubscribers;

/// <summary>What the review writes when a number of its list is claimed.</summary>
public sealed class ClaimLetters(SiteOptions site)
{
    private const string Printed = "Printed issues come as before; to have them at another address, enter it in your account.";

    public Letter Claimed(PrintSubscriber subscriber, Plan plan)
    {
        var opens = plan.CoversRecent || plan.CoversArchive;
        return new(
            $"Your subscription to {site.Name} is on your account",
            [$"Your subscription No. {subscriber.Number} ({plan.Name}) is now on your account here. It runs to {site.LastDayBefore(subscriber.PaidUntil).InWords()}."],
            opens ? ("Read on", site.BaseUrl) : ("Your account", new Uri(site.BaseUrl, "/account")),
            [
                $"{(opens ? "Sign in with your account to read. " : "")}{(plan.CoversPrint ? Printed : "")}".Trim(),
                "If you did not do this, write to the review.",
            ]);
    }

    public Letter ClaimedBySomebody(PrintSubscriber subscriber) => new(
        $"Your subscription to {site.Name} was joined to an account",
        [$"Somebody with an account here entered the number {subscriber.Number} and its postal code, and the subscription is now on their account. If that was you, there is nothing to do."],
        null,
        ["If it was not, write to the review, and we put it right."]);
}
