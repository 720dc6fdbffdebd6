using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Account;

internal sealed class PasswordModel(SignInManager<Reader> signIn, CurrentReader current, OneTimeLinks links, Notices notices) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter the password you have."), StringLength(Passwords.MaxLength, ErrorMessage = "This is too long for a password.")]
    public string Current { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Choose a new password.")]
    [StringLength(Passwords.MaxLength, MinimumLength = Passwords.MinLength, ErrorMessage = "The password should have 15 to 256 characters.")]
    public string New { get; set; } = "";

    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return Page();
        var reader = await signIn.UserManager.FindByIdAsync(current.Standing?.Id ?? "") ?? throw new InvalidOperationException("Only a reader changes a password.");

        // Guesses count as they do at the door: a window left open is no way around the lock.
        if (await signIn.CheckPasswordSignInAsync(reader, Current, lockoutOnFailure: true) is { Succeeded: false } refused)
        {
            ModelState.AddModelError("Current", refused.IsLockedOut ? "There were too many tries. Wait ten minutes, and try again." : "This is not the password of this account.");
            return Page();
        }

        // Saved with the change, by its own saving.
        notices.PasswordChanged(reader);
        var changed = await signIn.UserManager.ChangePasswordAsync(reader, Current, New);
        if (!changed.Succeeded)
        {
            ModelState.AddModelError("New", changed.Errors.First().Description);
            return Page();
        }

        await links.RevokeAsync(reader.Id, cancellationToken);
        await signIn.RefreshSignInAsync(reader);
        return Redirect("/account?changed=true");
    }
}
