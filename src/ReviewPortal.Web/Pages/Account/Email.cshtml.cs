using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>A reader confirms their address, or asks to move to another.</summary>
[AskAgain, Guarded(Gate.Mail), Guarded(Gate.Mail, Handler = "Confirm")]
internal sealed class EmailModel(ReviewDbContext db, CurrentReader current, LinkMail mail, AccountLetters letters, AddressChange change) : PageModel
{
    [BindProperty, Mailbox("Enter the new address.")]
    public string Email { get; set; } = "";

    public string? Current { get; private set; }
    public bool IsConfirmed { get; private set; }

    public async Task<PageResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Show(await FindAsync(cancellationToken));
        return Page();
    }

    /// <summary>Writes the link to the present address again.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        var reader = await FindAsync(cancellationToken);
        if (reader.EmailConfirmed) return Redirect("/account/email");
        mail.Add(LinkPurpose.Confirm, reader, reader.Email, "/account", letters.Confirm);
        await db.SaveChangesAsync(cancellationToken);
        return Redirect("/account/mail-sent");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var reader = await FindAsync(cancellationToken);
        Show(reader);
        if (!ModelState.IsValid || MailboxAddress.Normalise(Email) is not { } address) return Page();
        if (address.Equals(reader.Email, StringComparison.OrdinalIgnoreCase))
        {
            ModelState.AddModelError("Email", "This is the address that you have.");
            return Page();
        }

        await change.AskAsync(reader, address, cancellationToken);
        return Redirect("/account/mail-sent");
    }

    private Task<Reader> FindAsync(CancellationToken cancellationToken)
    {
        var id = current.Standing?.Id;
        return db.Users.SingleAsync(r => r.Id == id, cancellationToken);
    }

    private void Show(Reader reader) => (Current, IsConfirmed) = (reader.Email, reader.EmailConfirmed);
}
