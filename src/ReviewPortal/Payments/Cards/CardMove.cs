using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments.Cards;

/// <summary>
/// A pause of what a card is charged for again and again, the end of that pause, or another plan: each moves the next charge. It
/// is noted before the card company is asked for it, which keeps its id, and followed here by whoever sees it there first.
/// Instants are UTC.
/// </summary>
public sealed class CardMove
{
    /// <summary>So long it may still be on its way, and no other is asked for.</summary>
    public static readonly TimeSpan Lasting = TimeSpan.FromMinutes(5);

    /// <summary>The longest that the card company waits with a charge.</summary>
    public const int MostDays = 730;

    /// <summary>A charge that is nearer may be under way.</summary>
    public static readonly TimeSpan Soonest = TimeSpan.FromHours(1);

    public required Guid Id { get; init; }
    public required Guid OrderId { get; init; }
    public required CardMoveKind Kind { get; init; }
    public required DateTime AskedAt { get; init; }

    /// <summary>Of a pause: its first day, and the day on which it goes on, on the site's calendar.</summary>
    public DateOnly? PausedFrom { get; private init; }
    public DateOnly? PausedUntil { get; private init; }

    /// <summary>Of another plan: by it what is left was counted, and by it the card is charged from then on.</summary>
    public int? OfferId { get; private init; }
    public Offer? Offer { get; private init; }

    /// <summary>In whole seconds, which the card company counts in.</summary>
    public DateTime NextChargeAt { get; private set; }

    /// <summary>Who asked for it, and why, until it was followed.</summary>
    public string? By { get; private set; }
    public string? Note { get; private set; }

    public DateTime? FollowedAt { get; private set; }

    public Signature Signature => new(By ?? SubscriptionEvent.Site, Note);

    public static CardMove Pause(CardOrder order, PauseDays pause, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(now),
        OrderId = order.Id,
        Kind = CardMoveKind.Pause,
        AskedAt = now,
        PausedFrom = pause.First,
        PausedUntil = pause.Back,
    };

    public static CardMove Resume(CardOrder order, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(now),
        OrderId = order.Id,
        Kind = CardMoveKind.Resume,
        AskedAt = now,
    };

    public static CardMove ChangePlan(CardOrder order, Offer offer, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(now),
        OrderId = order.Id,
        Kind = CardMoveKind.PlanChange,
        AskedAt = now,
        OfferId = offer.Id,
        Offer = offer,
    };

    public bool AsksTheSameAs(CardMove other) => (Kind, PausedUntil, OfferId) == (other.Kind, other.PausedUntil, other.OfferId);

    /// <returns>Why the card company would not wait until then, in words; null if it does.</returns>
    public static string? Refuse(DateTime nextCharge, DateTime now) =>
        nextCharge < now + Soonest ? "The card would have to be charged for what follows within the hour. Do this when it was."
        : nextCharge > now.AddDays(MostDays) ? $"The card would be charged next in more than {MostDays} days, and no card company waits so long."
        : null;

    /// <returns>See <see cref="Refuse"/>.</returns>
    public string? Charge(DateTime nextCharge, Signature signature)
    {
        NextChargeAt = new DateTime(nextCharge.Ticks - (nextCharge.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        (By, Note) = (signature.By, signature.Note);
        return Refuse(NextChargeAt, AskedAt);
    }

    /// <summary>What it was asked for by whom stands in the subscription's history from now on.</summary>
    public void Follow(DateTime now) => (FollowedAt, By, Note) = (now, null, null);
}
