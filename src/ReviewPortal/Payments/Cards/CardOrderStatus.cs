namespace ReviewPortal.Payments.Cards;

/// <summary>What has become of an order by card. Kept by name, so none is ever renamed.</summary>
public enum CardOrderStatus
{
    /// <summary>The reader was sent to pay.</summary>
    Open,

    /// <summary>The page on which it was to be paid is gone; nothing was paid.</summary>
    Expired,

    Paid,
}
