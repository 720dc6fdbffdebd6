namespace ReviewPortal.Gifts;

public enum GiftStatus
{
    /// <summary>Ordered, and not paid for: there is no code yet.</summary>
    Ordered,

    /// <summary>Its code can be redeemed.</summary>
    Ready,
    Redeemed,
    Void,
}
