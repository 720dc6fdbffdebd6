namespace ReviewPortal.Subscriptions;

/// <summary>What happened to a subscription. Kept by name, so none is ever renamed.</summary>
public enum SubscriptionAct
{
    Began,
    Renewed,
    EndMoved,
    PlanChanged,
    Paused,
    Resumed,
    RenewalCancelled,
    RenewalKept,

    /// <summary>The invoice for what follows was written; grace is counted from then.</summary>
    RenewalDue,
    Ended,
    Lapsed,
    Refunded,
    Claimed,

    /// <summary>What circulation noted before a history was kept.</summary>
    Noted,
}
