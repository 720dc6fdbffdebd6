using ReviewPortal.Accounts;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments;

/// <summary>An order that can be taken; or why it can't, in words for the reader.</summary>
/// <param name="Address">Where print goes; null if nowhere.</param>
public sealed record SoundOrder(Reader? Reader, Offer? Offer, Plan? Plan, PostalAddress? Address, string? Problem)
{
    public static SoundOrder Refused(string problem, Offer? offer = null) => new(null, offer, null, null, problem);
}
