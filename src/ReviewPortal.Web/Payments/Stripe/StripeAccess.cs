using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using ReviewPortal.Web.Development;

namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>
/// Whom this site asks for payment by card: Stripe, if there is a key; in Development without one the stand-in, over
/// loopback; else nobody.
/// </summary>
internal sealed class StripeAccess(IOptions<StripeOptions> options, IHostEnvironment environment, IServer server)
{
    private readonly StripeOptions _options = options.Value;

    public bool IsStandIn => !_options.HasKey && environment.IsDevelopment();

    public bool IsThere => _options.HasKey || IsStandIn;

    public string SecretKey => IsStandIn ? StandInKeys.SecretKey : _options.SecretKey ?? throw new InvalidOperationException("Nobody takes cards here.");

    public IReadOnlyList<string> WebhookSecrets => IsStandIn ? [StandInKeys.WebhookSecret] : _options.WebhookSecrets;

    /// <summary>Whether money is real: what Stripe sends says so too, and must agree.</summary>
    public bool IsLive => _options.SecretKey?.Contains("_live_", StringComparison.Ordinal) == true;

    /// <summary>Ends with a slash.</summary>
    public Uri BaseUrl => IsStandIn ? new Uri(Loopback(), $"{StandInKeys.Root}/") : new Uri(_options.BaseUrl, "/");

    /// <summary>The host, besides this one, on which a reader pays; null for the stand-in's, which is this one.</summary>
    public Uri? CheckoutUrl => IsStandIn ? null : _options.CheckoutUrl;

    public Uri? PortalUrl => IsStandIn ? null : _options.PortalUrl;

    /// <returns>Where a browser is sent for a page at Stripe: to the host that was expected, or nowhere.</returns>
    public static string? Admit(Uri? page, Uri? expected) =>
        page is null ? null
        : expected is null ? page.PathAndQuery
        : page.GetLeftPart(UriPartial.Authority) == expected.GetLeftPart(UriPartial.Authority) ? page.AbsoluteUri
        : null;

    private Uri Loopback()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(a => a.StartsWith("http://", StringComparison.Ordinal));
        var port = address is null ? 80 : BindingAddress.Parse(address).Port;
        return new Uri($"http://127.0.0.1:{port}");
    }
}
