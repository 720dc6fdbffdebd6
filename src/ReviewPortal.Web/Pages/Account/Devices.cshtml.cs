using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Accounts.Sessions;
using ReviewPortal.Paywall;
using ReviewPortal.Shelf;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>Where a reader is signed in, and a way to sign out there from here.</summary>
internal sealed class DevicesModel(ReaderSessions sessions, FeedAddresses feeds, PresentSession present, SignInManager<Reader> signIn, CurrentReader current) : PageModel
{
    /// <summary>This device first, then the latest seen.</summary>
    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public bool Ended { get; set; }

    private ReaderStanding Standing => current.Standing ?? throw new InvalidOperationException("Only a reader has devices.");

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = await sessions.ListAsync(Standing.Id, Standing.IsStaff, cancellationToken);
        Sessions = [.. all.OrderByDescending(IsThisOne)];
    }

    /// <param name="session">The one to end; or else</param>
    /// <param name="act">which of them.</param>
    public async Task<IActionResult> OnPostAsync([FromForm] Guid? session, [FromForm] string? act, CancellationToken cancellationToken) => (session, act) switch
    {
        ({ } one, null) => one == current.Session?.Id ? await SignOutAsync() : await EndAsync(one, cancellationToken),
        (null, "others") => await EndOthersAsync(cancellationToken),
        (null, "all") => await EndAllAsync(cancellationToken),
        _ => NotFound(),
    };

    public bool IsThisOne(Session session) => session.Id == current.Session?.Id;

    public static string How(Session session) => session.BegunBy switch
    {
        SignInWay.Passkey => "with a passkey",
        SignInWay.Link => "with a link by e-mail",
        SignInWay.SecondFactor => "with two steps",
        _ => "with a password",
    };

    private async Task<IActionResult> EndAsync(Guid session, CancellationToken cancellationToken) =>
        await sessions.EndAsync(Standing.Id, session, cancellationToken) ? Redirect("/account/devices?ended=true") : NotFound();

    private async Task<IActionResult> EndOthersAsync(CancellationToken cancellationToken)
    {
        // Whoever was signed out everywhere since this request was let in does not go on with what is new.
        if (await signIn.UserManager.FindByIdAsync(Standing.Id) is not { } reader || reader.SecurityStamp != Standing.SecurityStamp) return await SignOutAsync();
        await present.EndOthersAsync(reader, cancellationToken);
        return Redirect("/account/devices?ended=true");
    }

    private async Task<IActionResult> EndAllAsync(CancellationToken cancellationToken)
    {
        await sessions.EndAllAsync(Standing.Id, except: null, cancellationToken);
        await feeds.RevokeAsync(Standing.Id, cancellationToken);
        return await SignOutAsync();
    }

    private async Task<IActionResult> SignOutAsync()
    {
        await signIn.SignOutAsync();
        Response.ClearSite();
        return Redirect("/");
    }
}
