using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>Asks a reader who is signed in to prove once more that it is they, before what is dangerous.</summary>
internal sealed class ConfirmModel(SignInManager<Reader> signIn, PresentSession session, CurrentReader current) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your password."), StringLength(Passwords.MaxLength, ErrorMessage = "This is too long for a password.")]
    public string Password { get; set; } = "";

    public string ReturnUrl { get; private set; } = "/";

    public void OnGet(string? returnUrl) => ReturnUrl = Url.Local(returnUrl);

    public async Task<IActionResult> OnPostAsync(string? returnUrl)
    {
        ReturnUrl = Url.Local(returnUrl);
        if (!ModelState.IsValid) return Page();
        var reader = await signIn.UserManager.FindByIdAsync(current.Standing?.Id ?? "") ?? throw new InvalidOperationException("Only a reader is asked again.");

        // Guesses count as they do at the door.
        if (await signIn.CheckPasswordSignInAsync(reader, Password, lockoutOnFailure: true) is { Succeeded: false } refused)
        {
            ModelState.AddModelError("Password", refused.IsLockedOut ? "There were too many tries. Wait ten minutes, and try again." : "This is not the password of this account.");
            return Page();
        }

        await session.ProveAsync(reader);
        return Redirect(ReturnUrl);
    }
}
