namespace ReviewPortal.Subscriptions;

/// <summary>Who may take an offer. Kept by name, so none is ever renamed.</summary>
public enum OfferAudience
{
    Everyone,

    /// <summary>Readers who never paid for a subscription; what they were given does not count.</summary>
    NewReaders,

    /// <summary>Readers who paid for one, and have none now.</summary>
    FormerReaders,
}
