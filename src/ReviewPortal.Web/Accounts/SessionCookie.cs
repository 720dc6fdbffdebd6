using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using ReviewPortal.Accounts;
using ReviewPortal.Accounts.Sessions;

namespace ReviewPortal.Web.Accounts;

/// <summary>
/// Whoever signs a reader in, the cookie names a session that is in the database and is new: no identifier outlives a signing
/// in, a proof or a refresh, so that one planted or copied before is worth nothing after. The cookie holds the reader, the
/// security stamp and the session, and nothing else.
/// </summary>
internal static class SessionCookie
{
    public const string SessionClaim = "sid";

    /// <summary>Among the properties of a signing in: the reader of the present session has proved to be one again.</summary>
    public const string Proven = "proven";

    public static async Task SigningInAsync(CookieSigningInContext context)
    {
        var services = context.HttpContext.RequestServices;
        var names = services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity;
        var current = services.GetRequiredService<CurrentReader>();
        var principal = context.Principal ?? throw new InvalidOperationException("Nobody is signing in.");
        var readerId = principal.FindFirstValue(names.UserIdClaimType) ?? throw new InvalidOperationException("Only a reader signs in.");

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var session = Begin(readerId, principal, current.Session, context, now.UtcDateTime);
        var sessions = services.GetRequiredService<ReaderSessions>();
        if (GoesOn(readerId, principal, current.Session) is { } present)
        {
            // If that one was ended meanwhile, or a copy of the cookie was faster, this cookie names a session that there is not.
            await sessions.RenewAsync(session, present.Id, context.HttpContext.RequestAborted);
        }
        else
        {
            await sessions.BeginAsync(session, current.Session?.Id, context.HttpContext.RequestAborted);
            await RecordAsync(services, readerId, session, context.HttpContext.RequestAborted);
        }

        current.Session = session;

        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, names.UserNameClaimType, names.RoleClaimType);
        identity.AddClaim(new Claim(names.UserIdClaimType, readerId));
        identity.AddClaim(new Claim(names.SecurityStampClaimType, principal.FindFirstValue(names.SecurityStampClaimType) ?? ""));
        identity.AddClaim(new Claim(SessionClaim, session.Id.ToString("n")));
        context.Principal = new ClaimsPrincipal(identity);
        context.Properties.Items.Remove(Proven);
        (context.Properties.IssuedUtc, context.Properties.ExpiresUtc) = (now, new DateTimeOffset(session.EndsAt));
    }

    private static async Task RecordAsync(IServiceProvider services, string readerId, Session session, CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<UserManager<Reader>>().FindByIdAsync(readerId) is { } reader)
            await services.GetRequiredService<SignInRecord>().WriteAsync(reader, session, cancellationToken);
    }

    /// <summary>A copy of the cookie is then worth nothing.</summary>
    public static async Task SigningOutAsync(CookieSigningOutContext context)
    {
        var services = context.HttpContext.RequestServices;
        // Whoever hangs up is signed out nevertheless.
        if (services.GetRequiredService<CurrentReader>().Session is { } session)
            await services.GetRequiredService<ReaderSessions>().EndAsync(session.ReaderId, session.Id, CancellationToken.None);
    }

    /// <returns>Without a word about how, whoever is signed in already goes on: the cookie is only refreshed. Null for a new signing in.</returns>
    private static Session? GoesOn(string readerId, ClaimsPrincipal principal, Session? present) =>
        SignInMethods.Of(principal) is null && present?.ReaderId == readerId ? present : null;

    private static Session Begin(string readerId, ClaimsPrincipal principal, Session? present, CookieSigningInContext context, DateTime now)
    {
        var http = context.HttpContext;
        var (device, network) = (DeviceName.Of(http.Request.Headers.UserAgent), NetworkName.Of(http.Connection.RemoteIpAddress));
        return GoesOn(readerId, principal, present)?.Renewed(context.Properties.Items.ContainsKey(Proven), device, network, now)
            ?? Session.Begin(readerId, SignInMethods.Of(principal) ?? SignInWay.Password, context.Properties.IsPersistent, device, network, now);
    }
}
