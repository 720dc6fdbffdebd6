namespace ReviewPortal.Subscriptions;

/// <summary>Why a subscription ended, or is going to. Kept by name, so none is ever renamed.</summary>
public enum EndCause
{
    /// <summary>What was paid for or given came to its end, and nothing was to follow.</summary>
    RanOut,

    CancelledByReader,

    /// <summary>Its renewal was not paid within the days of grace.</summary>
    Unpaid,

    Refunded,
    ByCirculation,
}
