using ReviewPortal.Accounts;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Web.Pages.Admin.Readers;

/// <summary>A reader in the list, with the subscription that tells most: the one that runs longest, else the next, else the last.</summary>
internal sealed record ReaderLine(Reader Reader, Subscription? Subscription, SubscriptionStatus? Status)
{
    public static ReaderLine Of(Reader reader, IEnumerable<Subscription> subscriptions, DateTime now)
    {
        var telling = subscriptions
            .OrderBy(s => s.StatusAt(now) switch { SubscriptionStatus.Running or SubscriptionStatus.InGrace => 0, SubscriptionStatus.Paused => 1, SubscriptionStatus.NotBegun => 2, _ => 3 })
            .ThenByDescending(s => s.EndsAt)
            .FirstOrDefault();
        return new ReaderLine(reader, telling, telling?.StatusAt(now));
    }
}
