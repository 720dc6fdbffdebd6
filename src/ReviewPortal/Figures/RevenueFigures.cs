using ReviewPortal.Subscriptions;

namespace ReviewPortal.Figures;

/// <summary>Of one period in one currency, in its smallest unit.</summary>
public sealed record RevenueFigures(Period Period, string Currency, long ReceivedMinor, long RefundedMinor)
{
    public Money Received => new(ReceivedMinor, Currency);
    public Money Refunded => new(RefundedMinor, Currency);
    public Money Net => new(ReceivedMinor - RefundedMinor, Currency);
}
