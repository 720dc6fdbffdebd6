using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

[Guarded(Gate.Account), SignedInMeanwhile]
internal sealed class RegisterModel(Registration registration, CurrentReader current, TimeProvider time) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your name."), StringLength(100, ErrorMessage = "The name is longer than 100 characters.")]
    public string Name { get; set; } = "";

    [BindProperty, Mailbox("Enter your e-mail address.")]
    public string Email { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Choose a password.")]
    public string Password { get; set; } = "";

    public string ReturnUrl { get; private set; } = "/";

    public IActionResult OnGet(string? returnUrl)
    {
        ReturnUrl = Url.Local(returnUrl);
        return current.Standing is null ? Page() : Redirect(ReturnUrl);
    }

    public async Task<IActionResult> OnPostAsync(string? returnUrl, CancellationToken cancellationToken)
    {
        ReturnUrl = Url.Local(returnUrl);
        if (!ModelState.IsValid) return Page();

        var reader = Reader.Of(Name, Email, time.GetUtcNow().UtcDateTime);
        if (await registration.RegisterAsync(reader, Password, ReturnUrl, cancellationToken) is not { } problem) return Redirect("/account/mail-sent");
        ModelState.AddModelError("Password", problem);
        return Page();
    }
}
