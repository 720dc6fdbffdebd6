namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>That something happened at Stripe, and to what: what has become of it is asked for, and not believed from here.</summary>
internal sealed record StripeEvent(string Id, string Type, bool Livemode, StripeEvent.Happening? Data) : IStripeThing
{
    internal sealed record Happening(Subject? Object);

    internal sealed record Subject(string? Id, string? Object);
}
