namespace ReviewPortal.Web.Payments.Stripe;

internal sealed record StripeList<T>(IReadOnlyList<T> Data, bool HasMore);
