using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using ReviewPortal.Accounts;
using ReviewPortal.Accounts.Factors;
using ReviewPortal.Site;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Composition;

/// <summary>Passkeys, codes of authenticator apps, recovery codes, and the desk's door that asks for one of them.</summary>
internal static class FactorsComposition
{
    public static void AddFactors(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<AuthenticatorApps>();
        services.AddScoped<RecoveryCodes>();
        services.AddScoped<Tries>();
        services.AddScoped<CodeCheck>();
        services.AddScoped<Passkeys>();
        services.AddSingleton<IConfigureOptions<IdentityPasskeyOptions>, PasskeyRules>();
        services.AddScoped<FactorChanges>();
        services.AddSingleton<SealedText>();
        services.AddScoped(provider => (ReaderSignIn)provider.GetRequiredService<SignInManager<Reader>>());
        services.AddScoped<IAuthorizationHandler, StrongSessionHandler>();
        services.AddScoped<IAuthorizationHandler, StrongToChangeFactorsHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, DeskDoor>();

        services.AddAuthentication().AddCookie(IdentityConstants.TwoFactorUserIdScheme);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme).Configure<SiteOptions>((options, site) =>
        {
            options.Cookie.Name = HostCookie.NameOn(site, "step");
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.ExpireTimeSpan = TimeSpan.FromMinutes(ReaderSignIn.StepMinutes);
            options.SlidingExpiration = false;
        });
    }
}
