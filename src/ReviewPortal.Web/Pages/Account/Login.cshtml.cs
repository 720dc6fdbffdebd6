using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

internal sealed class LoginModel(SignInManager<Reader> signIn, CurrentReader current) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your e-mail address."), StringLength(254, ErrorMessage = "This is too long for an e-mail address.")]
    public string Email { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Enter your password."), StringLength(Passwords.MaxLength, ErrorMessage = "This is too long for a password.")]
    public string Password { get; set; } = "";

    [BindProperty]
    public bool Keep { get; set; }

    public string ReturnUrl { get; private set; } = "/";

    public IActionResult OnGet(string? returnUrl)
    {
        ReturnUrl = Url.Local(returnUrl);
        return current.Standing is null ? Page() : Redirect(ReturnUrl);
    }

    public async Task<IActionResult> OnPostAsync(string? returnUrl)
    {
        ReturnUrl = Url.Local(returnUrl);
        if (!ModelState.IsValid) return Page();

        var reader = await signIn.UserManager.FindByEmailAsync(Email);
        var result = reader is null
            ? Passwords.TakeAsLongAsChecking(Password)
            : await signIn.PasswordSignInAsync(reader, Password, Keep, lockoutOnFailure: true);
        if (result.Succeeded) return Redirect(ReturnUrl);
        if (result.RequiresTwoFactor) return Redirect(Return.To("/account/login/second-step", ReturnUrl));

        ModelState.AddModelError("Email", result.IsLockedOut
            ? "There were too many tries for this account. Wait ten minutes, and try again."
            : "There is no account with this e-mail address and password.");
        return Page();
    }
}
