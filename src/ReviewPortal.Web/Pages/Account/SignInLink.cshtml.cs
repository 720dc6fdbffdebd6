using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>Asks for a one-time link in place of a password.</summary>
[Guarded(Gate.Mail)]
internal sealed class SignInLinkModel(LinkMail mail, AccountLetters letters) : PageModel
{
    [BindProperty, Mailbox("Enter your e-mail address.")]
    public string Email { get; set; } = "";

    public string ReturnUrl { get; private set; } = "/";

    public PageResult OnGet(string? returnUrl)
    {
        ReturnUrl = Url.Local(returnUrl);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? returnUrl, CancellationToken cancellationToken)
    {
        ReturnUrl = Url.Local(returnUrl);
        if (!ModelState.IsValid) return Page();
        await mail.AskAsync(LinkPurpose.SignIn, Email, ReturnUrl, letters.SignIn, cancellationToken);
        return Redirect("/account/mail-sent");
    }
}
