namespace ReviewPortal.Subscriptions;

/// <summary>Whether the renewal that was agreed can be given up, or taken up again, now.</summary>
public static class RenewalChoice
{
    /// <returns>Why it can't be cancelled, in words for the reader; null if it can.</returns>
    public static string? RefuseCancel(Subscription subscription, DateTime now) =>
        !subscription.Renews || subscription.EndsAt <= now ? "It does not renew, so there is nothing to cancel."
        : null;

    /// <returns>Why it can't be kept after all, in words for the reader; null if it can.</returns>
    /// <param name="byReader">What circulation gave up, circulation alone takes up again.</param>
    public static string? RefuseKeep(Subscription subscription, DateTime now, bool byReader) =>
        byReader && subscription.EndCause == EndCause.ByCirculation ? "The review has cancelled this renewal. Write to us if it should go on."
        : subscription.Renewal is null || subscription.CancelledAt is null ? "It renews already."
        : subscription.EndsAt <= now ? "It has ended. Take an offer to come back."
        : null;
}
