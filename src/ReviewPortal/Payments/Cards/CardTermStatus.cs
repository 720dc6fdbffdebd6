namespace ReviewPortal.Payments.Cards;

public enum CardTermStatus
{
    /// <summary>Its first payment is not made.</summary>
    Incomplete,
    Running,

    /// <summary>A renewal was not paid, and the card is tried again.</summary>
    Overdue,

    /// <summary>A renewal was not paid, and the card is not tried any more.</summary>
    Unpaid,
    Ended,
}
