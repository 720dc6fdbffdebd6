using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Records;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Admin.Readers;

/// <summary>
/// An administrator makes an account with roles for somebody, who comes in by a link in their mailbox. An account that somebody made
/// with that address, and whose address nobody confirmed, is emptied for it.
/// </summary>
[AskAgain]
internal sealed class InviteModel(
    UserManager<Reader> readers, StaffRoles staff, FirstProof proof, LinkMail mail, AccountLetters letters, ReviewDbContext db, Recorder record,
    TimeProvider time) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter their name."), StringLength(100, ErrorMessage = "The name is longer than 100 characters.")]
    public string Name { get; set; } = "";

    [BindProperty, Mailbox("Enter their e-mail address.")]
    public string Email { get; set; } = "";

    [BindProperty]
    public List<string> Roles { get; set; } = [];

    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var wanted = ReviewPortal.Accounts.Roles.All.Where(Roles.Contains).ToList();
        if (wanted.Count == 0) ModelState.AddModelError("roles", "Choose what they may do.");
        if (!ModelState.IsValid) return Page();

        var held = await readers.FindByEmailAsync(Email);
        var reader = held is { EmailConfirmed: false } ? held : Reader.Of(Name, Email, time.GetUtcNow().UtcDateTime);
        if (held is not { EmailConfirmed: true } && await MakeAsync(reader, isHeld: held is not null, wanted, cancellationToken)) return Redirect($"/admin/readers/{reader.Id}?notice=invited");
        ModelState.AddModelError("Email", "Somebody has an account with this address. Find them among the readers, and give them roles there.");
        return Page();
    }

    /// <returns>False if the address is somebody's.</returns>
    private async Task<bool> MakeAsync(Reader reader, bool isHeld, List<string> roles, CancellationToken cancellationToken)
    {
        await staff.EnsureAsync();
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            if (!await (isHeld ? EmptyAsync(reader, cancellationToken) : CreateAsync(reader))) return false;
            await readers.AddToRolesAsync(reader, roles.Except(await readers.GetRolesAsync(reader)));
            mail.Add(LinkPurpose.Confirm, reader, reader.Email, "/admin", letters.Invite, isOfStaff: true);
            await record.WriteAsync(RecordKind.StaffInvited, cancellationToken, $"{reader.Name}: {string.Join(", ", roles)}", to: reader.Id);
            await transaction.CommitAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException failure) when (failure.IsClash())
        {
            return false;
        }
    }

    private async Task<bool> CreateAsync(Reader reader) => (await readers.CreateAsync(reader)).Succeeded;

    /// <returns>False if its owner confirmed it at this moment.</returns>
    private async Task<bool> EmptyAsync(Reader reader, CancellationToken cancellationToken)
    {
        await proof.ClearAsync(reader.Id, cancellationToken);
        (reader.Name, reader.PasswordHash) = (Name.Trim(), null);
        return (await readers.UpdateSecurityStampAsync(reader)).Succeeded;
    }
}
