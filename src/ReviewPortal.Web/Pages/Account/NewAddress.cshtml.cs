using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>Where the link in the new mailbox leads. Pressing its button moves the account.</summary>
[NoReferrer]
internal sealed class NewAddressModel(OneTimeLinks links, AddressChange change, SignInManager<Reader> signIn, CurrentReader current) : PageModel
{
    public bool IsGood { get; private set; }
    public string? MovedTo { get; private set; }

    public async Task<PageResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        IsGood = await links.LookAsync(token, cancellationToken) == LinkPurpose.Move;
        return Shown();
    }

    public async Task<PageResult> OnPostAsync(string token, CancellationToken cancellationToken)
    {
        if (await change.MakeAsync(token, cancellationToken) is not { } reader) return Shown();
        (IsGood, MovedTo) = (true, reader.Email);
        // All sessions have ended; the one from which this was done goes on.
        if (current.Standing?.Id == reader.Id) await signIn.RefreshSignInAsync(reader);
        return Shown();
    }

    private PageResult Shown()
    {
        if (!IsGood) Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
