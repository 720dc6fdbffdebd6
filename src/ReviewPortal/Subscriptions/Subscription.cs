using ReviewPortal.Site;

namespace ReviewPortal.Subscriptions;

/// <summary>
/// A reader's time on a plan: access from <see cref="StartsAt"/> while now is before <see cref="EndsAt"/>, but for a pause.
/// Whoever changes it holds its reader (<see cref="Accounts.ReaderHold"/>). Instants are UTC, ends exclusive.
/// </summary>
public sealed partial class Subscription
{
    public int Id { get; private set; }
    public required string ReaderId { get; init; }
    public int PlanId { get; private set; }
    public required Plan? Plan { get; set; }
    public required SubscriptionOrigin Origin { get; init; }
    public required string GrantedBy { get; init; }
    public required DateTime GrantedAt { get; init; }
    public required DateTime StartsAt { get; init; }

    /// <summary>What is paid for or given reaches to here.</summary>
    public DateTime PaidUntil { get; private set; }

    /// <summary>When access ends: with what is paid for, or some days of grace later while its renewal is not paid.</summary>
    public DateTime EndsAt { get; private set; }

    /// <summary>The offer by which it was sold; null for what was given.</summary>
    public int? OfferId { get; private set; }

    /// <summary>To here the term before runs, whose renewal was paid early: its days are worth what was paid for them. Null if none did.</summary>
    public DateTime? FormerUntil { get; private set; }

    public int? FormerIssues { get; private set; }
    public long? FormerPriceMinor { get; private set; }

    public int? TermIssues { get; private set; }
    public long? TermPriceMinor { get; private set; }
    public int? RenewalIssues { get; private set; }
    public long? RenewalPriceMinor { get; private set; }

    /// <summary>ISO 4217; of the term and of its renewal.</summary>
    public string? Currency { get; private set; }

    /// <summary>When the renewal that was agreed was given up.</summary>
    public DateTime? CancelledAt { get; private set; }

    /// <summary>Why it ended or is going to, once that is known.</summary>
    public EndCause? EndCause { get; private set; }

    public DateTime? PausedAt { get; private set; }
    public DateTime? PausedUntil { get; private set; }

    /// <summary>The <see cref="PaidUntil"/> before which the reader was written to, with an invoice for what follows or without.</summary>
    public DateTime? NoticedFor { get; private set; }

    public List<SubscriptionEvent> History { get; } = [];

    /// <summary>What the term before was sold for, whose days come first: see <see cref="FormerUntil"/>.</summary>
    public Terms? FormerTerm => Terms.Of(FormerIssues, FormerPriceMinor, Currency);

    /// <summary>What the term that reaches to <see cref="PaidUntil"/> was sold for; null for what was given.</summary>
    public Terms? Term => Terms.Of(TermIssues, TermPriceMinor, Currency);

    /// <summary>What was agreed to follow; null if nothing was.</summary>
    public Terms? Renewal => Terms.Of(RenewalIssues, RenewalPriceMinor, Currency);

    public bool Renews => Renewal is not null && CancelledAt is null;

    /// <summary>Whether its renewals are charged to a card: what becomes of them is asked of the card company, and comes from there.</summary>
    public bool IsChargedToCard => Origin == SubscriptionOrigin.Card && Renewal is not null;

    /// <summary>Whether the reader paid for it, so that they are no new reader any more.</summary>
    public bool IsPaid => IsPaidFor(Origin);

    public static bool IsPaidFor(SubscriptionOrigin origin) => origin is SubscriptionOrigin.Invoice or SubscriptionOrigin.Card or SubscriptionOrigin.Import;

    public static Subscription Begin(
        string readerId, Plan plan, SubscriptionOrigin origin, DateTime startsAt, DateTime paidUntil, Signature signature, DateTime now)
    {
        var subscription = new Subscription
        {
            ReaderId = readerId,
            Plan = plan,
            Origin = origin,
            GrantedBy = signature.By,
            GrantedAt = now,
            StartsAt = startsAt,
        };
        subscription.ReachTo(paidUntil);
        subscription.Remember(SubscriptionAct.Began, signature, now);
        return subscription;
    }

    /// <summary>Takes from the offer what was paid, and what is to follow: whatever is sold later changes nothing of it.</summary>
    public void SellBy(Offer offer)
    {
        OfferId = offer.Id;
        (TermIssues, TermPriceMinor, Currency) = (offer.Issues, offer.PriceMinor, offer.Currency);
        (RenewalIssues, RenewalPriceMinor) = (offer.RenewalIssues, offer.RenewalPriceMinor);
    }

    public bool IsPausedAt(DateTime now) => PausedAt <= now && now < PausedUntil;

    /// <summary>Whether there is a pause, running or still to come, that could end earlier.</summary>
    public bool MayResumeAt(DateTime now) => PausedUntil > now && EndsAt > now;

    public bool IsRunningAt(DateTime now) => StartsAt <= now && now < EndsAt && !IsPausedAt(now);

    public SubscriptionStatus StatusAt(DateTime now) =>
        EndsAt <= now ? SubscriptionStatus.Ended
        : StartsAt > now ? SubscriptionStatus.NotBegun
        : IsPausedAt(now) ? SubscriptionStatus.Paused
        : PaidUntil <= now ? SubscriptionStatus.InGrace
        : SubscriptionStatus.Running;

    /// <summary>Adds a line to its history.</summary>
    public void Remember(SubscriptionAct act, Signature signature, DateTime now) =>
        History.Add(new SubscriptionEvent { At = now, Act = act, By = signature.By, Note = signature.Note, EndsAt = EndsAt });

    /// <summary>
    /// When another subscription on the same plan begins: now, or where those that follow one another without a gap from now
    /// on come to their end. Days of grace are not waited for.
    /// </summary>
    public static DateTime NextStart(IEnumerable<Subscription> onThePlan, DateTime now)
    {
        var start = now;
        foreach (var subscription in onThePlan.OrderBy(s => s.StartsAt))
            if (subscription.StartsAt <= start && start < subscription.PaidUntil) start = subscription.PaidUntil;
        return start;
    }
}
