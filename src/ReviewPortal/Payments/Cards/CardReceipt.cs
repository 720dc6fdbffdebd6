namespace ReviewPortal.Payments.Cards;

/// <summary>What a card was charged, or is to be, for one term.</summary>
/// <param name="Reference">Its name at the card company.</param>
/// <param name="At">When it was paid (UTC); when it was written, as long as it is not.</param>
public sealed record CardReceipt(string Reference, DateTime At, long AmountMinor, string Currency, bool IsRenewal, bool IsPaid, IReadOnlyList<CardRefund> Refunds)
{
    /// <summary>What was charged, by its name there; null if nothing was.</summary>
    public string? Charge { get; init; }

    /// <summary>What of it could still be given back, without what the holder's bank took.</summary>
    public long LeftMinor => AmountMinor - Refunds.Sum(refund => refund.AmountMinor)
        - Disputes.Sum(d => d.Taken.GetValueOrDefault().AmountMinor - d.GivenBack.GetValueOrDefault().AmountMinor);

    /// <summary>The holder's bank decides, or has decided against the review: nothing is given back beside.</summary>
    public bool IsDisputed => Disputes.Any(d => d.Status is CardDisputeStatus.ToAnswer or CardDisputeStatus.UnderReview or CardDisputeStatus.Lost);

    public IReadOnlyList<CardDisputeLook> Disputes { get; init; } = [];

    /// <summary>What came and went with it, each under a name of its own: below zero what was sent back, or taken by the holder's bank.</summary>
    public IEnumerable<(string Reference, DateTime At, long AmountMinor)> Sums =>
    [
        (Reference, At, AmountMinor),
        .. Refunds.Select(refund => (refund.Reference, refund.At, -refund.AmountMinor)),
        .. Disputes.Where(d => d.Taken is not null).Select(d => (d.Reference, d.Taken.GetValueOrDefault().At, -d.Taken.GetValueOrDefault().AmountMinor)),
        .. Disputes.Where(d => d.GivenBack is not null).Select(d => (BackOf(d.Reference), d.GivenBack.GetValueOrDefault().At, d.GivenBack.GetValueOrDefault().AmountMinor)),
    ];

    /// <summary>The name of what comes back when a dispute is won.</summary>
    public static string BackOf(string dispute) => $"{dispute} back";

    /// <summary>All of it was given back.</summary>
    public bool IsRefunded => IsPaid && Refunds.Count > 0 && Refunds.Sum(refund => refund.AmountMinor) >= AmountMinor;
}
