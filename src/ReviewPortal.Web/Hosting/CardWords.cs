using ReviewPortal.Payments.Cards;

namespace ReviewPortal.Web.Hosting;

/// <summary>Disputes in words, for the staff; and what was paid by card, for its reader.</summary>
internal static class CardWords
{
    public static string InWords(this CardDisputeStatus status) => status switch
    {
        CardDisputeStatus.InquiryToAnswer => "The bank asks about it, and has taken nothing yet.",
        CardDisputeStatus.InquiryUnderReview => "The bank asked, and looks at the answer. Nothing was taken.",
        CardDisputeStatus.InquiryClosed => "The bank asked, and took nothing.",
        CardDisputeStatus.ToAnswer => "The bank took the money, and gives it back only for an answer that convinces it.",
        CardDisputeStatus.UnderReview => "The bank took the money, and looks at the answer.",
        CardDisputeStatus.Won => "Won: the money came back.",
        CardDisputeStatus.Lost => "Lost: the money is gone, and what it paid for has ended.",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>What the holder of the card told their bank (https://docs.stripe.com/disputes/categories).</summary>
    public static string Claim(this CardDispute dispute) => dispute.Reason switch
    {
        "fraudulent" => "They say that they did not pay this",
        "unrecognized" => "They do not recognise the payment",
        "duplicate" => "They say that they paid twice",
        "subscription_canceled" => "They say that they had cancelled",
        "product_not_received" => "They say that they did not get what they paid for",
        "product_unacceptable" => "They say that it is not what they were promised",
        "credit_not_processed" => "They say that they were promised their money back",
        _ => "They want their money back",
    };

    public static string InWords(this CardLineKind kind) => kind switch
    {
        CardLineKind.Charged => "Charged to your card",
        CardLineKind.SentBack => "Sent back to your card",
        CardLineKind.TakenByBank => "Taken back by your bank",
        CardLineKind.GivenUpByBank => "Paid again by your bank",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
