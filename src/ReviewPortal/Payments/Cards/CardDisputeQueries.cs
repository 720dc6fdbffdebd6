namespace ReviewPortal.Payments.Cards;

public static class CardDisputeQueries
{
    /// <summary>Those that are not decided.</summary>
    public static IQueryable<CardDispute> Open(this IQueryable<CardDispute> disputes) => disputes.Where(d =>
        d.Status == CardDisputeStatus.ToAnswer || d.Status == CardDisputeStatus.UnderReview
        || d.Status == CardDisputeStatus.InquiryToAnswer || d.Status == CardDisputeStatus.InquiryUnderReview);
}
