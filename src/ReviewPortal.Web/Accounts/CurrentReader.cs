using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using ReviewPortal.Paywall;

namespace ReviewPortal.Web.Accounts;

/// <summary>Who sent this request, as the database knows them now; nobody for a visitor without an account.</summary>
internal sealed class CurrentReader
{
    public ReaderStanding? Standing { get; private set; }

    /// <summary>Shown instead of the name while a page is made that other readers will get too.</summary>
    public string? StandIn { private get; set; }

    /// <summary>How the masthead calls them.</summary>
    public string ShownName => StandIn ?? Standing?.Name ?? "";

    /// <summary>Runs at every request that carries the account cookie. The cookie says who; the database says the rest.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        // The page of a failure greets nobody: the database may be what failed.
        if (context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.RejectPrincipal();
            return;
        }

        var services = context.HttpContext.RequestServices;
        var names = services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity;
        var id = context.Principal?.FindFirstValue(names.UserIdClaimType);
        var stamp = context.Principal?.FindFirstValue(names.SecurityStampClaimType);
        var standing = id is null ? null : await services.GetRequiredService<ReaderStandings>().FindAsync(id, context.HttpContext.RequestAborted);
        if (standing is null || standing.SecurityStamp != stamp)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        services.GetRequiredService<CurrentReader>().Standing = standing;
        context.ReplacePrincipal(AsKnownNow(standing, names, context.Principal?.FindFirst(SignInMethods.Claim)));
    }

    /// <summary>Made anew for this request: whatever roles a cookie may have come to hold, they count for nothing.</summary>
    private static ClaimsPrincipal AsKnownNow(ReaderStanding standing, ClaimsIdentityOptions names, Claim? method)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, names.UserNameClaimType, names.RoleClaimType);
        identity.AddClaim(new Claim(names.UserIdClaimType, standing.Id));
        identity.AddClaim(new Claim(names.SecurityStampClaimType, standing.SecurityStamp));
        // By what they signed in is the one thing that only the cookie knows.
        if (method is not null) identity.AddClaim(new Claim(method.Type, method.Value));
        identity.AddClaims(standing.Roles.Select(role => new Claim(names.RoleClaimType, role)));
        return new ClaimsPrincipal(identity);
    }
}
