namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>What comes with a status that is no success. Its message is not read: it may name somebody.</summary>
internal sealed record StripeRefusal(StripeRefusal.Reason? Error)
{
    internal sealed record Reason(string? Type, string? Code);
}
