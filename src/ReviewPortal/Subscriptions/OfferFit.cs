namespace ReviewPortal.Subscriptions;

/// <summary>Whether an offer is somebody's to take, by what they hold and held.</summary>
public enum OfferFit
{
    Fits,

    /// <summary>They have its plan, and it renews by itself: they would have it twice.</summary>
    RenewsAlready,

    /// <summary>It is for new readers, or for those who come back, and they are not.</summary>
    ForOthers,
}
