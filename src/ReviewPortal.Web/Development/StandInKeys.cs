namespace ReviewPortal.Web.Development;

/// <summary>By what the stand-in for Stripe is known: nothing that it guards is worth anything.</summary>
internal static class StandInKeys
{
    public const string Root = "/development/stripe";
    public const string SecretKey = "sk_test_standin";
    public const string WebhookSecret = "whsec_standin";
}
