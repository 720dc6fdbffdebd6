using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>Asks a reader who is signed in to prove once more that it is they, before what is dangerous.</summary>
[Guarded(Gate.Password)]
internal sealed class ConfirmModel(SignInManager<Reader> signIn, PresentSession session, CurrentReader current) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your password."), StringLength(Passwords.MaxTyped, ErrorMessage = "This is too long for a password.")]
    public string Password { get; set; } = "";

    public string ReturnUrl { get; private set; } = "/";

    public void OnGet(string? returnUrl) => ReturnUrl = Url.Local(returnUrl);

    public async Task<IActionResult> OnPostAsync(string? returnUrl)
    {
        ReturnUrl = Url.Local(returnUrl);
        if (!ModelState.IsValid) return Page();
        var reader = await signIn.UserManager.FindByIdAsync(current.Standing?.Id ?? "") ?? throw new InvalidOperationException("Only a reader is asked again.");

        if (!await signIn.UserManager.CheckPasswordAsync(reader, Password))
        {
            ModelState.AddModelError("Password", "This is not the password of this account.");
            return Page();
        }

        await session.ProveAsync(reader);
        return Redirect(ReturnUrl);
    }
}
