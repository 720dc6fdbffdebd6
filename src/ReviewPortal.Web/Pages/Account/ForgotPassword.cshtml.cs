using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Account;

[Guarded(Gate.Mail)]
internal sealed class ForgotPasswordModel(LinkMail mail, AccountLetters letters) : PageModel
{
    [BindProperty, Mailbox("Enter your e-mail address.")]
    public string Email { get; set; } = "";

    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return Page();
        await mail.AskAsync(LinkPurpose.Reset, Email, "/", letters.Reset, cancellationToken);
        return Redirect("/account/mail-sent");
    }
}
