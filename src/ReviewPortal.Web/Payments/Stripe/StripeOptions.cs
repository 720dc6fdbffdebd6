using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using ReviewPortal.Payments;

namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>By what the review is known at Stripe. Without a key there is no payment by card. Bound from <c>ReviewPortal:Payments:Stripe</c>.</summary>
internal sealed partial class StripeOptions : IValidatableObject
{
    public const string Section = $"{PaymentOptions.Section}:Stripe";

    /// <summary>A secret or a restricted key; its name says whether money is real.</summary>
    public string? SecretKey { get; init; }

    /// <summary>By which Stripe signs what it tells this site; two while one takes the other's place.</summary>
    public IReadOnlyList<string> WebhookSecrets { get; init; } = [];

    public Uri BaseUrl { get; init; } = new("https://api.stripe.com");

    /// <summary>Where readers pay; another host if the review has one of its own at Stripe.</summary>
    public Uri CheckoutUrl { get; init; } = new("https://checkout.stripe.com");

    /// <summary>Where readers change their card or cancel.</summary>
    public Uri PortalUrl { get; init; } = new("https://billing.stripe.com");

    public bool HasKey => !string.IsNullOrEmpty(SecretKey);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (HasKey && !Key().IsMatch(SecretKey ?? "")) yield return new($"{Section}:SecretKey should begin with sk_live_, sk_test_, rk_live_ or rk_test_.", [nameof(SecretKey)]);
        if (HasKey && WebhookSecrets.Count is 0 or > 2) yield return new($"{Section}:WebhookSecrets should be one secret, or two while they are changed.", [nameof(WebhookSecrets)]);
        if (!HasKey && WebhookSecrets.Count > 0) yield return new($"{Section}:SecretKey is missing.", [nameof(SecretKey)]);
        if (WebhookSecrets.Any(secret => !WebhookSecret().IsMatch(secret))) yield return new($"{Section}:WebhookSecrets: each should begin with whsec_.", [nameof(WebhookSecrets)]);
        foreach (var (name, address) in new[] { (nameof(BaseUrl), BaseUrl), (nameof(CheckoutUrl), CheckoutUrl), (nameof(PortalUrl), PortalUrl) })
            if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
                yield return new($"{Section}:{name} should begin with https://.", [name]);
    }

    [GeneratedRegex(@"^[sr]k_(live|test)_[A-Za-z0-9_]+\z")]
    private static partial Regex Key();

    [GeneratedRegex(@"^whsec_[A-Za-z0-9_+/=-]+\z")]
    private static partial Regex WebhookSecret();
}
