using ReviewPortal.Payments.Cards;

namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>What Stripe has of disputes, in the review's words.</summary>
internal sealed class StripeDisputes(StripeClient stripe)
{
    /// <returns>The oldest first.</returns>
    public async Task<IReadOnlyList<CardDisputeLook>> OfAsync(StripeCharge? charge, CancellationToken cancellationToken)
    {
        var looks = new List<CardDisputeLook>();
        if (charge is not { Disputed: true }) return looks;
        await foreach (var dispute in stripe.ListAsync<StripeDispute>($"v1/disputes?charge={Uri.EscapeDataString(charge.Id)}", cancellationToken)) looks.Add(Look(dispute));
        looks.Reverse();
        return looks;
    }

    /// <returns>Null if Stripe has no such dispute.</returns>
    public async Task<string?> ChargeOfAsync(string id, CancellationToken cancellationToken) =>
        (await stripe.FindAsync<StripeDispute>($"v1/disputes/{Uri.EscapeDataString(id)}", cancellationToken))?.Charge;

    private static CardDisputeLook Look(StripeDispute dispute)
    {
        var currency = dispute.Currency.ToUpperInvariant();
        var status = dispute.Status switch
        {
            "warning_needs_response" => CardDisputeStatus.InquiryToAnswer,
            "warning_under_review" => CardDisputeStatus.InquiryUnderReview,
            "needs_response" => CardDisputeStatus.ToAnswer,
            "under_review" => CardDisputeStatus.UnderReview,
            "won" => CardDisputeStatus.Won,
            "lost" => CardDisputeStatus.Lost,
            _ => CardDisputeStatus.InquiryClosed,
        };
        var isAsked = status is CardDisputeStatus.InquiryToAnswer or CardDisputeStatus.ToAnswer;
        return new CardDisputeLook(
            dispute.Id, At(dispute.Created), CardAmount.ToMinor(dispute.Amount, currency), currency, dispute.Reason ?? "", status,
            isAsked && dispute.EvidenceDetails?.DueBy is { } due ? At(due) : null, Moved(dispute, isBack: false), Moved(dispute, isBack: true));
    }

    /// <summary>In the charge's currency: what was moved in another is taken for all that is disputed.</summary>
    private static (DateTime, long)? Moved(StripeDispute dispute, bool isBack)
    {
        var moves = (dispute.BalanceTransactions ?? []).Where(m => m.Amount > 0 == isBack && m.Amount != 0).ToList();
        if (moves.Count == 0) return null;
        var sum = moves.TrueForAll(m => m.Currency == dispute.Currency) ? Math.Abs(moves.Sum(m => m.Amount)) : dispute.Amount;
        return (At(moves[0].Created), CardAmount.ToMinor(sum, dispute.Currency.ToUpperInvariant()));
    }

    private static DateTime At(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime;
}
