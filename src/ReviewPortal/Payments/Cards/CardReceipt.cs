namespace ReviewPortal.Payments.Cards;

/// <summary>What a card was charged, or is to be, for one term.</summary>
/// <param name="Reference">Its name at the card company.</param>
/// <param name="At">When it was paid (UTC); when it was written, as long as it is not.</param>
public sealed record CardReceipt(string Reference, DateTime At, long AmountMinor, string Currency, bool IsRenewal, bool IsPaid, IReadOnlyList<CardRefund> Refunds)
{
    /// <summary>All of it was given back.</summary>
    public bool IsRefunded => IsPaid && Refunds.Count > 0 && Refunds.Sum(refund => refund.AmountMinor) >= AmountMinor;
}
