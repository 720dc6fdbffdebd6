using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Browser;

/// <summary>The site as a newcomer starts it: in Development, with the demonstration and the stand-in for Stripe, on loopback.</summary>
public sealed class DemonstrationSite : SiteFactory
{
    public DemonstrationSite()
    {
        EnvironmentName = "Development";
        // The demonstration issues have come out by then.
        Time.SetUtcNow(new DateTimeOffset(2026, 12, 1, 12, 0, 0, TimeSpan.Zero));
        With("ReviewPortal:Site:BaseUrl", "http://localhost");
        UseKestrel(0);
    }

    public Uri Origin => ClientOptions.BaseAddress;

    public override ValueTask InitializeAsync()
    {
        StartServer();
        return ValueTask.CompletedTask;
    }
}
