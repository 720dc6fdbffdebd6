using ReviewPortal.Paywall;

namespace ReviewPortal.Web.Composition;

internal static class PaywallComposition
{
    public static void AddPaywall(this WebApplicationBuilder builder) => builder.Services.AddScoped<Readings>().AddScoped<Openings>();
}
