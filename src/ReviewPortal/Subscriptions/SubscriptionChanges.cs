using ReviewPortal.Site;

namespace ReviewPortal.Subscriptions;

/// <summary>What can happen to a subscription.</summary>
public sealed partial class Subscription
{
    /// <summary>What was agreed to follow is paid: it begins where the paid time ends, the days of grace included.</summary>
    public void Renew(Signature signature, SiteOptions site, DateTime now)
    {
        var next = Renewal ?? throw new InvalidOperationException("Nothing was agreed to follow.");
        // All renewals cost the same, so no more than one term with a price of its own can be left.
        if (PaidUntil > now && Term != next) (FormerUntil, FormerIssues, FormerPriceMinor) = (PaidUntil, TermIssues, TermPriceMinor);
        ReachTo(site.EndOf(LastDay.Of(next.Issues, PaidUntil, site)));
        (TermIssues, TermPriceMinor) = (next.Issues, next.Price.Minor);
        Remember(SubscriptionAct.Renewed, signature, now);
    }

    /// <summary>Money of a term goes back and its days stay: they are worth as much less on another plan.</summary>
    /// <param name="sold">What is left of what the term was sold for.</param>
    public void SendBack(Terms sold, long backMinor)
    {
        if (FormerTerm == sold) FormerPriceMinor -= backMinor;
        else if (Term == sold) TermPriceMinor -= backMinor;
    }

    /// <summary>The reader was told that the paid time comes to its end; access may go on for some days while the renewal is not paid.</summary>
    public void Notice(DateTime graceUntil)
    {
        NoticedFor = PaidUntil;
        EndsAt = graceUntil < PaidUntil ? PaidUntil : graceUntil;
    }

    public void CancelRenewal(EndCause cause, Signature signature, DateTime now)
    {
        (CancelledAt, EndCause) = (now, cause);
        // In the days of grace there is nothing paid left to run.
        EndsAt = PaidUntil > now || EndsAt <= now ? PaidUntil : now;
        Remember(SubscriptionAct.RenewalCancelled, signature, now);
    }

    public void KeepRenewal(Signature signature, DateTime now)
    {
        (CancelledAt, EndCause, NoticedFor) = (null, null, null);
        Remember(SubscriptionAct.RenewalKept, signature, now);
    }

    public void MoveEnd(DateTime endsAt, Signature signature, DateTime now)
    {
        ReachTo(endsAt);
        Remember(SubscriptionAct.EndMoved, signature, now);
    }

    public void EndNow(EndCause cause, Signature signature, DateTime now)
    {
        ReachTo(now);
        if (PausedUntil > now) (PausedAt, PausedUntil) = (null, null);
        (CancelledAt, EndCause) = (CancelledAt ?? now, cause);
        Remember(cause == Subscriptions.EndCause.Refunded ? SubscriptionAct.Refunded : SubscriptionAct.Ended, signature, now);
    }

    /// <summary>What is paid by card goes as far as the card company has it, and ends when, and because, it says so.</summary>
    public void Follow(DateTime paidUntil, DateTime endsAt, EndCause? cause, DateTime? cancelledAt) =>
        (PaidUntil, EndsAt, EndCause, CancelledAt) = (paidUntil, endsAt, cause, cancelledAt);

    /// <summary>The running term is what was agreed to follow the first.</summary>
    /// <param name="before">To there it was paid before; later than now if it begins here later than at the card company.</param>
    public void RunOnRenewal(DateTime before, DateTime now)
    {
        if (before > now && Term != Renewal) (FormerUntil, FormerIssues, FormerPriceMinor) = (before, TermIssues, TermPriceMinor);
        (TermIssues, TermPriceMinor) = (RenewalIssues, RenewalPriceMinor);
    }

    /// <summary>Its renewal was not paid, and the days of grace are over.</summary>
    public void Lapse(DateTime now)
    {
        (CancelledAt, EndCause) = (now, Subscriptions.EndCause.Unpaid);
        Remember(SubscriptionAct.Lapsed, new Signature(SubscriptionEvent.Site, null), now);
    }

    /// <summary>It came to its end, and nothing was to follow.</summary>
    public void RunOut(DateTime now)
    {
        EndCause = Subscriptions.EndCause.RanOut;
        Remember(SubscriptionAct.Ended, new Signature(SubscriptionEvent.Site, null), now);
    }

    /// <summary>Stands still for whole days: the end moves by as many.</summary>
    public void Pause(PauseDays pause, SiteOptions site, Signature signature, DateTime now)
    {
        Stretch(site.EndOf(site.LastDayBefore(PaidUntil).AddDays(pause.Count)));
        if (FormerUntil is { } former && former > site.StartOf(pause.First)) FormerUntil = site.EndOf(site.LastDayBefore(former).AddDays(pause.Count));
        (PausedAt, PausedUntil) = (site.StartOf(pause.First), site.StartOf(pause.Back));
        Remember(SubscriptionAct.Paused, signature.Detailing(pause.ToString()), now);
    }

    /// <summary>Goes on today, before the day that was chosen; the days left of the pause are taken from the end.</summary>
    public void Resume(SiteOptions site, Signature signature, DateTime now)
    {
        if (PausedAt is not { } from || PausedUntil is not { } until || until <= now) throw new InvalidOperationException("It is not paused.");
        var back = site.DateOf(from) > site.DateOf(now) ? site.DateOf(from) : site.DateOf(now);
        var days = back.DayNumber - site.DateOf(until).DayNumber;
        Stretch(site.EndOf(site.LastDayBefore(PaidUntil).AddDays(days)));
        // What of it lies after the pause was moved by it.
        if (FormerUntil is { } former && former > until) FormerUntil = site.EndOf(site.LastDayBefore(former).AddDays(days));
        // One that had not begun is as if it had never been.
        if (from > now) (PausedAt, PausedUntil) = (null, null);
        else PausedUntil = site.StartOf(back);
        Remember(SubscriptionAct.Resumed, signature, now);
    }

    /// <summary>
    /// Takes another plan by one of its offers, as far as what is left buys: see <see cref="PlanChange"/>. What was not to renew
    /// does not renew on the other plan either.
    /// </summary>
    public void ChangePlan(Plan plan, Offer offer, DateTime paidUntil, Signature signature, DateTime now)
    {
        var ends = Renewal is null;
        Plan = plan;
        SellBy(offer);
        if (ends) (RenewalIssues, RenewalPriceMinor) = (null, null);
        (FormerUntil, FormerIssues, FormerPriceMinor) = (null, null, null);
        Stretch(paidUntil);
        Remember(SubscriptionAct.PlanChanged, signature, now);
    }

    /// <summary>Moves the end of what runs; why it ends, if it does, stays.</summary>
    private void Stretch(DateTime until)
    {
        var cause = EndCause;
        ReachTo(until);
        EndCause = cause;
    }

    private void ReachTo(DateTime until) => (PaidUntil, EndsAt, NoticedFor, EndCause) = (until, until, null, null);
}
