using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments;

/// <summary>Money of an invoice that the desk sent back: up to what of it has not gone back yet.</summary>
/// <param name="SeenMinor">What had gone back when the form was opened: sent twice, it is noted once.</param>
/// <param name="SentOn">On the site's calendar.</param>
/// <param name="Ends">Whether what was paid with it ends now; a gift that nobody has redeemed is void then.</param>
public sealed record Refund(long SeenMinor, Money Amount, DateOnly SentOn, PaymentWay Way, bool Ends);
