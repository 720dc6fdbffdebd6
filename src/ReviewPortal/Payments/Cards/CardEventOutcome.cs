namespace ReviewPortal.Payments.Cards;

/// <summary>What became of an event. Kept by name, so none is ever renamed.</summary>
public enum CardEventOutcome
{
    Applied,

    /// <summary>It tells of something that nobody ordered here.</summary>
    NotOurs,

    /// <summary>What is at the card company is not what was ordered: nothing was granted.</summary>
    Mismatched,

    /// <summary>It could not be looked into; the card company tells it again.</summary>
    Failed,
}
