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
}
