namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>A charge that the card's holder disputes with their bank (https://docs.stripe.com/api/disputes/object?api-version=2024-06-20).</summary>
/// <param name="Status">warning_needs_response, warning_under_review, warning_closed, needs_response, under_review, won or lost.</param>
/// <param name="BalanceTransactions">None, one or two: what was withdrawn (below zero), and what was reinstated.</param>
internal sealed record StripeDispute(
    string Id, string Charge, long Amount, string Currency, long Created, string? Reason, string Status, StripeDispute.Evidence? EvidenceDetails,
    IReadOnlyList<StripeDispute.Movement>? BalanceTransactions) : IStripeThing
{
    internal sealed record Evidence(long? DueBy);

    /// <param name="Currency">Of the review's account at Stripe, which may be another than the charge's.</param>
    internal sealed record Movement(long Amount, string Currency, long Created);
}
