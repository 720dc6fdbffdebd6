namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>What Stripe keeps under an id.</summary>
internal interface IStripeThing
{
    string Id { get; }
}
