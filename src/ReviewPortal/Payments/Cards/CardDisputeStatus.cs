namespace ReviewPortal.Payments.Cards;

/// <summary>How far a dispute has come. Kept by name, so none is ever renamed.</summary>
public enum CardDisputeStatus
{
    /// <summary>The bank asks, and has taken nothing yet: it wants an answer.</summary>
    InquiryToAnswer,
    InquiryUnderReview,
    InquiryClosed,

    /// <summary>The money was taken, and the bank wants an answer.</summary>
    ToAnswer,
    UnderReview,
    Won,
    Lost,
}
