using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using ReviewPortal.Paywall;

namespace ReviewPortal.Web.Accounts;

/// <summary>Who sent this request, as the database knows them now; nobody for a visitor without an account.</summary>
internal sealed class CurrentReader
{
    public ReaderStanding? Standing { get; private set; }

    /// <summary>Runs at every request that carries the account cookie. The cookie says who; the database says the rest.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
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
        if (standing.IsStaff && context.Principal?.Identity is ClaimsIdentity identity)
            identity.AddClaims(standing.Roles.Select(role => new Claim(names.RoleClaimType, role)));
    }
}
