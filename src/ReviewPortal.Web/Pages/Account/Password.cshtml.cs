using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Records;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Account;

[Guarded(Gate.Password)]
internal sealed class PasswordModel(
    SignInManager<Reader> signIn, PresentSession session, ReviewDbContext db, OneTimeLinks links, Notices notices, Recorder record)
    : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter the password you have."), StringLength(Passwords.MaxTyped, ErrorMessage = "This is too long for a password.")]
    public string Current { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Choose a new password.")]
    public string New { get; set; } = "";

    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return Page();
        var reader = await signIn.UserManager.GetPresentAsync(User);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Saved with the change, by its own saving.
        notices.PasswordChanged(reader);
        var changed = await signIn.UserManager.ChangePasswordAsync(reader, Current, New);
        if (changed.Errors.FirstOrDefault() is { } error)
        {
            var isWrong = error.Code == nameof(IdentityErrorDescriber.PasswordMismatch);
            ModelState.AddModelError(isWrong ? "Current" : "New", isWrong ? "This is not the password of this account." : error.Description);
            return Page();
        }

        await links.RevokeAsync(reader.Id, cancellationToken);
        await record.WriteAsync(RecordKind.PasswordChanged, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await session.EndOthersAsync(reader, cancellationToken);
        return Redirect("/account?changed=true");
    }
}
