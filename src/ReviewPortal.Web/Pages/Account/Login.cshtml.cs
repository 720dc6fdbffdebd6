using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

[Guarded(Gate.Password), SignedInMeanwhile]
internal sealed class LoginModel(PasswordCheck passwords, ReaderSignIn signIn, CurrentReader current) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your e-mail address."), StringLength(254, ErrorMessage = "This is too long for an e-mail address.")]
    public string Email { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Enter your password."), StringLength(Passwords.MaxTyped, ErrorMessage = "This is too long for a password.")]
    public string Password { get; set; } = "";

    [BindProperty]
    public bool Keep { get; set; }

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

        if (await passwords.CheckAsync(Email, Password, cancellationToken) is { } reader)
            return Redirect((await signIn.ContinueAsync(reader, Keep, SignInMethods.Password)).Succeeded ? ReturnUrl : Return.To("/account/login/second-step", ReturnUrl));

        ModelState.AddModelError("Email", "There is no account with this e-mail address and password.");
        return Page();
    }
}
