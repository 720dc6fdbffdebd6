using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>
/// Where the link in the new mailbox leads. Pressing its button moves the account, but only for who is signed in to it: else
/// somebody could have an account of theirs moved to a stranger's address, and wait there for the stranger.
/// </summary>
[NoReferrer]
internal sealed class NewAddressModel(OneTimeLinks links, AddressChange change, SignInManager<Reader> signIn, CurrentReader current) : PageModel
{
    public bool IsGood { get; private set; }
    public bool IsTheirs { get; private set; }
    public string? MovedTo { get; private set; }
    public bool IsSignedIn => current.Standing is not null;

    public async Task<PageResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        await LookAsync(token, cancellationToken);
        return Shown();
    }

    public async Task<PageResult> OnPostAsync(string token, CancellationToken cancellationToken)
    {
        await LookAsync(token, cancellationToken);
        if (!IsTheirs) return Shown();
        IsGood = false;
        if (await change.MakeAsync(token, cancellationToken) is not { } reader) return Shown();
        (IsGood, MovedTo) = (true, reader.Email);
        // All sessions have ended; the one from which this was done goes on.
        await signIn.RefreshSignInAsync(reader);
        return Shown();
    }

    private async Task LookAsync(string token, CancellationToken cancellationToken)
    {
        var mover = await links.FindReaderAsync(LinkPurpose.Move, token, cancellationToken);
        (IsGood, IsTheirs) = (mover is not null, mover is not null && mover.Id == current.Standing?.Id);
    }

    private PageResult Shown()
    {
        if (!IsGood) Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
