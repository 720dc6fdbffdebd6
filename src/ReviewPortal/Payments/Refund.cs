using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments;

/// <summary>Money of an invoice that the desk sent back: up to what of it has not gone back yet.</summary>
/// <param name="SeenMinor">What had gone back when the form was opened: sent twice, it is noted once.</param>
/// <param name="SeenHeld">The id of what was paid with it, or came of the gift, as the form told; null for nothing.</param>
/// <param name="SentOn">On the site's calendar.</param>
/// <param name="Ends">Whether that ends now; a gift that nobody has redeemed is void then.</param>
public sealed record Refund(long SeenMinor, int? SeenHeld, Money Amount, DateOnly SentOn, PaymentWay Way, bool Ends);
