namespace ReviewPortal.Subscriptions;

/// <summary>Where a subscription comes from. Kept by name, so none is ever renamed.</summary>
public enum SubscriptionOrigin
{
    Invoice,
    Card,

    /// <summary>Given by circulation.</summary>
    Complimentary,

    /// <summary>Paid for by somebody else.</summary>
    Gift,

    /// <summary>A subscription of old, kept in another book before.</summary>
    Import,
}
