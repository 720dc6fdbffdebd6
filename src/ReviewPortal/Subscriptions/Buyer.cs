namespace ReviewPortal.Subscriptions;

/// <summary>Which offers are somebody's to take.</summary>
public static class Buyer
{
    /// <param name="hasPaid">For any subscription, ever.</param>
    /// <param name="hasSubscription">One that has not ended, whoever paid for it.</param>
    public static BuyerKind KindOf(bool hasPaid, bool hasSubscription) =>
        !hasPaid ? BuyerKind.New : hasSubscription ? BuyerKind.Subscriber : BuyerKind.Former;
}
