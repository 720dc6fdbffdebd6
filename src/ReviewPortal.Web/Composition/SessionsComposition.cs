using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using ReviewPortal.Accounts.Sessions;
using ReviewPortal.Site;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Composition;

internal static class SessionsComposition
{
    public static void AddSessions(this IServiceCollection services)
    {
        services.AddScoped<ReaderSessions>();
        services.AddScoped<PresentSession>();
        services.AddScoped<SignInRecord>();
        services.AddSingleton<LastSeen>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<SiteOptions>((options, site) =>
        {
            options.Cookie.Seal(AccountCookie.Name, SameSiteMode.Lax, site);
            // The session says when it ends, and the database when it was last seen: the cookie is never renewed by itself.
            options.SlidingExpiration = false;
            options.LoginPath = "/account/login";
            options.AccessDeniedPath = null;
            options.ReturnUrlParameter = "returnUrl";
            options.Events.OnValidatePrincipal = CurrentReader.ValidateAsync;
            options.Events.OnSigningIn = SessionCookie.SigningInAsync;
            options.Events.OnSigningOut = SessionCookie.SigningOutAsync;
            options.Events.OnRedirectToLogin = context =>
            {
                // Relative: the address would else repeat whatever host the request named.
                context.Response.Redirect(new Uri(context.RedirectUri).PathAndQuery);
                return Task.CompletedTask;
            };
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
    }
}
