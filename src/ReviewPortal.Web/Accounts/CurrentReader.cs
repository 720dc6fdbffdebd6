using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using ReviewPortal.Accounts.Sessions;
using ReviewPortal.Paywall;

namespace ReviewPortal.Web.Accounts;

/// <summary>Who sent this request, as the database knows them now; nobody for a visitor without an account.</summary>
internal sealed class CurrentReader
{
    public ReaderStanding? Standing { get; private set; }

    /// <summary>By which they are known; another one from when they sign in.</summary>
    public Session? Session { get; set; }

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
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var found = id is not null && Guid.TryParse(context.Principal?.FindFirstValue(SessionCookie.SessionClaim), out var session)
            ? await services.GetRequiredService<ReaderStandings>().FindAsync(id, session, context.HttpContext.RequestAborted)
            : null;
        if (found is null || found.Standing.SecurityStamp != stamp || !found.Session.IsRunningAt(now, found.Standing.IsStaff))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        var current = services.GetRequiredService<CurrentReader>();
        var isStrong = found.Session.BegunBy.IsStrong() || services.GetRequiredService<IHostEnvironment>().IsDevelopment();
        (current.Standing, current.Session) = (found.Standing with { IsStrong = isStrong }, found.Session);
        context.ReplacePrincipal(AsKnownNow(found.Standing, names, SignInMethods.ClaimOf(found.Session)));
        if (LastSeen.IsDue(found.Session, now))
            context.HttpContext.Response.OnCompleted(() => services.GetRequiredService<LastSeen>().NoteAsync(found.Session.Id, now));
    }

    /// <summary>Made anew for this request: whatever roles a cookie may have come to hold, they count for nothing.</summary>
    private static ClaimsPrincipal AsKnownNow(ReaderStanding standing, ClaimsIdentityOptions names, Claim way)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, names.UserNameClaimType, names.RoleClaimType);
        identity.AddClaim(new Claim(names.UserIdClaimType, standing.Id));
        identity.AddClaim(new Claim(names.SecurityStampClaimType, standing.SecurityStamp));
        identity.AddClaim(way);
        identity.AddClaims(standing.Roles.Select(role => new Claim(names.RoleClaimType, role)));
        return new ClaimsPrincipal(identity);
    }
}
