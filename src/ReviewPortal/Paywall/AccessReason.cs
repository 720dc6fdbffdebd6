namespace ReviewPortal.Paywall;

/// <summary>Why a reader may or may not read the whole of an article. The paywall is worded by it.</summary>
public enum AccessReason
{
    FreeArticle,
    RegisteredReader,
    Subscriber,
    Staff,
    Anonymous,
    NoSubscription,
    SubscriptionEnded,
    SubscriptionPaused,
    PlanDoesNotCoverArchive,
    PlanCoversPrintOnly,

    /// <summary>They came by a link of a subscriber who may read it.</summary>
    Gift,

    /// <summary>They came by a link that opens nothing, or nothing any more, and are not signed in.</summary>
    GiftClosed,
}
