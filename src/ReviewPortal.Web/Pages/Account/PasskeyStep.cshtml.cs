using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts.Factors;
using ReviewPortal.Data;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>
/// Takes a passkey, which says by itself whose it is: of a visitor, of a reader who signed in without it, or of one who is to
/// prove again that it is they. The lock that wrong passwords bring about does not hold it up.
/// </summary>
internal sealed class PasskeyStepModel(ReaderSignIn signIn, Passkeys passkeys, PresentSession session, CurrentReader current, ReviewDbContext db) : PageModel
{
    public string ReturnUrl { get; private set; } = "/";

    public bool IsSignedIn => current.Standing is not null;

    public async Task<IActionResult> OnGetAsync(string? returnUrl, CancellationToken cancellationToken)
    {
        ReturnUrl = Url.Local(returnUrl);
        if (current.Standing is not { } standing) return Page();
        return User.IsStrong() || !await db.UserPasskeys.Of(standing.Id).AnyAsync(cancellationToken) ? Redirect(ReturnUrl) : Page();
    }

    public async Task<ContentResult> OnPostOptionsAsync() => Content(await passkeys.AskAsync(HttpContext), MediaTypeNames.Application.Json);

    public async Task<IActionResult> OnPostAsync(string? credential, string? returnUrl, bool keep, CancellationToken cancellationToken)
    {
        ReturnUrl = Url.Local(returnUrl);
        if (credential is not { Length: > 0 and <= Passkeys.MaxAnswer }) return Refuse("What came is not the answer of a passkey.");
        if (await passkeys.TakeAsync(HttpContext, credential, cancellationToken) is not { } reader)
            return Refuse("This passkey was not taken: it is not one of this site, or it took too long. Try again, or use your password.");
        if (current.Standing is { } standing && standing.Id != reader.Id) return Refuse("This is a passkey of another account.");
        if (User.IsStrong()) await session.ProveAsync(reader);
        else await signIn.CompleteAsync(reader, keep || await signIn.FindWaitingAsync() is (_, true), SignInMethods.Passkey);
        return Redirect(ReturnUrl);
    }

    private PageResult Refuse(string why)
    {
        ModelState.AddModelError("", why);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
