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
        var readers = signIn.UserManager;
        var reader = await readers.GetPresentAsync(User);
        if (!await readers.CheckPasswordAsync(reader, Current)) return Refuse("Current", "This is not the password of this account.");
        if (New == Current) return Refuse("New", "This is the password you have. Choose another.");
        foreach (var rule in readers.PasswordValidators)
            if ((await rule.ValidateAsync(readers, reader, New)).Errors.FirstOrDefault() is { } problem) return Refuse("New", problem.Description);

        // Before the transaction: nobody else's writing should wait for a hash.
        reader.PasswordHash = readers.PasswordHasher.HashPassword(reader, New);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        notices.PasswordChanged(reader);
        if (!(await readers.UpdateSecurityStampAsync(reader)).Succeeded) return Refuse("", "The account was changed elsewhere at this moment. Try again.");
        await links.RevokeAsync(reader.Id, cancellationToken);
        await record.WriteAsync(RecordKind.PasswordChanged, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await session.EndOthersAsync(reader, cancellationToken);
        return Redirect("/account?changed=true");
    }

    private PageResult Refuse(string field, string why)
    {
        ModelState.AddModelError(field, why);
        return Page();
    }
}
