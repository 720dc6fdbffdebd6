namespace ReviewPortal.Payments.Cards;

/// <summary>What was given back of a charge, at an instant (UTC).</summary>
public sealed record CardRefund(string Reference, DateTime At, long AmountMinor);
