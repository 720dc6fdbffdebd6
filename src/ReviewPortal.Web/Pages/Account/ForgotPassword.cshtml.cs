using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Account;

[Guarded(Gate.Mail)]
internal sealed class ForgotPasswordModel(LinkMail mail, AccountLetters letters) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your e-mail address."), StringLength(254, ErrorMessage = "This is too long for an e-mail address."), Mailbox]
    public string Email { get; set; } = "";

    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return Page();
        await mail.AskAsync(LinkPurpose.Reset, Email, "/", letters.Reset, cancellationToken);
        return Redirect("/account/mail-sent");
    }
}
