using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using ReviewPortal.Accounts;
using ReviewPortal.Accounts.Factors;
using ReviewPortal.Accounts.Sessions;

namespace ReviewPortal.Web.Accounts;

/// <summary>
/// Signs readers in. Whoever has an authenticator app is nobody until its code is given, however they came: what is kept
/// until then is in a cookie of its own, good for <see cref="StepMinutes"/> and for the second step alone.
/// </summary>
internal sealed class ReaderSignIn(
    UserManager<Reader> readers,
    IHttpContextAccessor contextAccessor,
    IUserClaimsPrincipalFactory<Reader> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Reader>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Reader> confirmation,
    AuthenticatorApps apps,
    ReaderSessions sessions,
    CurrentReader current) : SignInManager<Reader>(readers, contextAccessor, claims, options, logger, schemes, confirmation)
{
    public const int StepMinutes = 10;

    /// <summary>Whether the session that follows is to be kept; the cookie between the steps never is.</summary>
    private const string Keep = "keep";

    /// <summary>After the first factor, whichever it was.</summary>
    /// <param name="method">One of <see cref="SignInMethods"/>.</param>
    /// <returns>Success, or <see cref="SignInResult.TwoFactorRequired"/>: then they go on at /account/login/second-step.</returns>
    public async Task<SignInResult> ContinueAsync(Reader reader, bool keep, string method)
    {
        if (await IsTwoFactorEnabledAsync(reader))
        {
            var waiting = await ClaimsFactory.CreateAsync(reader);
            var wishes = new AuthenticationProperties(keep ? new Dictionary<string, string?> { [Keep] = "" } : []);
            await Context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, waiting, wishes);
            return SignInResult.TwoFactorRequired;
        }

        await BeginAsync(reader, keep, method);
        return SignInResult.Success;
    }

    /// <summary>Who is to give another factor: whoever has given the first, or is signed in by one alone.</summary>
    public async Task<(Reader Reader, bool Keep)?> FindWaitingAsync()
    {
        var waiting = await Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        var session = await Context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var ticket = waiting.Succeeded ? waiting : session is { Succeeded: true } && !session.Principal.IsStrong() ? session : null;
        if (ticket?.Principal is not { } principal || await UserManager.GetUserAsync(principal) is not { } reader) return null;
        // A password that was changed meanwhile ends this as it ends every session.
        if (principal.FindFirstValue(Options.ClaimsIdentity.SecurityStampClaimType) != reader.SecurityStamp) return null;
        return (reader, ticket.Properties is { } wishes && (wishes.IsPersistent || wishes.Items.ContainsKey(Keep)));
    }

    /// <summary>After a second factor, or a passkey that is both.</summary>
    public async Task CompleteAsync(Reader reader, bool keep, string method)
    {
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await BeginAsync(reader, keep, method);
    }

    /// <summary>Ends every session of a reader whose factors changed, and begins the one at hand anew.</summary>
    /// <param name="method">What the session is worth now.</param>
    public async Task BeginAnewAsync(Reader reader, string method)
    {
        var session = await Context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        await UserManager.UpdateSecurityStampAsync(reader);
        // Of copies of one cookie one goes on, and none that was signed out meanwhile.
        var goesOn = current.Session is { } present && await sessions.EndAsync(reader.Id, present.Id, Context.RequestAborted);
        await sessions.EndAllAsync(reader.Id, except: null, Context.RequestAborted);
        if (goesOn) await BeginAsync(reader, session.Properties?.IsPersistent ?? false, method);
    }

    public override Task<bool> IsTwoFactorEnabledAsync(Reader user) => apps.HasAsync(user.Id, Context.RequestAborted);

    public override Task<bool> IsTwoFactorClientRememberedAsync(Reader user) => Task.FromResult(false);

    protected override Task<SignInResult> SignInOrTwoFactorAsync(Reader user, bool isPersistent, string? loginProvider = null, bool bypassTwoFactor = false) =>
        ContinueAsync(user, isPersistent, SignInMethods.Password);

    private Task BeginAsync(Reader reader, bool keep, string method) =>
        SignInWithClaimsAsync(reader, keep, [new Claim(SignInMethods.Claim, method)]);
}
