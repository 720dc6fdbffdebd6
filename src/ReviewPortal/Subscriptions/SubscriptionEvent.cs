namespace ReviewPortal.Subscriptions;

/// <summary>One line of a subscription's history. It is only ever added to. Instants are UTC.</summary>
public sealed class SubscriptionEvent
{
    /// <summary>The reader themselves, as the history names them.</summary>
    public const string Reader = "the reader";

    /// <summary>What happens by the clock.</summary>
    public const string Site = "the site";

    public int Id { get; private set; }
    public int SubscriptionId { get; private set; }
    public required DateTime At { get; init; }
    public required SubscriptionAct Act { get; init; }

    /// <summary>Who did it: a name of the staff, <see cref="Reader"/> or <see cref="Site"/>.</summary>
    public required string By { get; init; }

    public required string? Note { get; init; }

    /// <summary>When access ended, seen from then.</summary>
    public required DateTime EndsAt { get; init; }
}
