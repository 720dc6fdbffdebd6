using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>Where a link to sign in leads. Opening it shows a button, and only pressing that uses the link up.</summary>
[NoReferrer]
internal sealed class EnterModel(OneTimeLinks links, LinkEntry entry) : PageModel
{
    /// <summary>To confirm or to sign in; null if the link is not good.</summary>
    public LinkPurpose? Purpose { get; private set; }

    public async Task<PageResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        Purpose = await links.LookAsync(token, cancellationToken) is (LinkPurpose.Confirm or LinkPurpose.SignIn) and var purpose ? purpose : null;
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellationToken)
    {
        if (await links.LookAsync(token, cancellationToken) is (LinkPurpose.Confirm or LinkPurpose.SignIn) and { } purpose
            && await entry.EnterAsync(purpose, token, cancellationToken) is { } returnUrl) return Redirect(Url.Local(returnUrl));
        return Shown();
    }

    private PageResult Shown()
    {
        if (Purpose is null) Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
