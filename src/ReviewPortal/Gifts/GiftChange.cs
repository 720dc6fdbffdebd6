namespace ReviewPortal.Gifts;

/// <summary>What became of a change that was asked for.</summary>
public enum GiftChange
{
    Done,

    /// <summary>It is redeemed, void, or not there: it changes no more.</summary>
    Over,

    /// <summary>It was mailed, so that where and when it goes can’t be changed any more. Nothing was done.</summary>
    Mailed,
}
