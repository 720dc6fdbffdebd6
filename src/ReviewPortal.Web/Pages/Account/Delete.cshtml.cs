using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>Says what is deleted with an account and what is kept, asks for the password, and deletes it.</summary>
[Guarded(Gate.Password)]
internal sealed class DeleteModel(AccountClosing closing, Notices notices, SignInManager<Reader> signIn, CurrentReader current) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your password."), StringLength(Passwords.MaxTyped, ErrorMessage = "This is too long for a password.")]
    public string Password { get; set; } = "";

    public bool IsLastAdmin { get; private set; }

    private string Id => current.Standing?.Id ?? throw new InvalidOperationException("Only a reader deletes an account.");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        IsLastAdmin = await closing.IsLastAdminAsync(Id, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return await OnGetAsync(cancellationToken);
        var reader = await signIn.UserManager.GetPresentAsync(User);
        if (!await signIn.UserManager.CheckPasswordAsync(reader, Password))
        {
            ModelState.AddModelError("Password", "This is not the password of this account.");
            return await OnGetAsync(cancellationToken);
        }

        // Written with the deletion, or not at all.
        notices.AccountDeleted(reader);
        if (!await closing.CloseAsync(Id, cancellationToken))
        {
            ModelState.AddModelError("", "Something changed at this moment. Look again, and try once more.");
            return await OnGetAsync(cancellationToken);
        }

        await signIn.SignOutAsync();
        return Redirect("/");
    }
}
