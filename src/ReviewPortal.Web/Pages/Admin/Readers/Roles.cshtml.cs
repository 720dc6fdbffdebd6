using System.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Accounts.Sessions;
using ReviewPortal.Data;
using ReviewPortal.Records;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Admin.Readers;

/// <summary>An administrator makes a reader one of the staff, or takes that back. The reader has to sign in anew.</summary>
[AskAgain]
internal sealed class RolesModel(
    UserManager<Reader> readers, StaffRoles staff, AccountClosing closing, ReaderSessions sessions, PresentSession present, CurrentReader current,
    ReviewDbContext db, Recorder record, Notices notices) : PageModel
{
    private Reader? _reader;

    public string Id => _reader?.Id ?? "";
    public string Name => _reader?.Name ?? "";
    public bool IsConfirmed => _reader?.EmailConfirmed == true;
    public ICollection<string> Held { get; private set; } = [];

    public static IReadOnlyList<(string Role, string What)> Offered { get; } =
    [
        (Roles.Editor, "Uploads, edits and publishes articles."),
        (Roles.Circulation, "Finds readers, changes subscriptions, answers requests."),
        (Roles.Admin, "Everything, this page too."),
    ];

    public async Task<IActionResult> OnGetAsync(string id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id, List<string> roles, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id) || _reader is not { } reader) return NotFound();
        if (reader.Id == current.Standing?.Id && !roles.Contains(Roles.Admin))
        {
            ModelState.AddModelError("roles", "You cannot take your own administration away: another administrator can.");
            return Page();
        }

        await staff.EnsureAsync();
        var wanted = Roles.All.Where(roles.Contains).ToList();
        if (!reader.EmailConfirmed && wanted.Except(Held).Any())
        {
            ModelState.AddModelError(
                "roles",
                "The address of this account has not been confirmed, so anybody may have made it. Invite whoever the address belongs to: what was there before is then gone.");
            return Page();
        }

        if (!wanted.ToHashSet().SetEquals(Held))
        {
            if (!await ChangeAsync(reader, wanted, cancellationToken))
            {
                ModelState.AddModelError("roles", "Somebody changed roles at this moment, or nobody would be left who may do this. Look again, and try once more.");
                return Page();
            }

            // With other rights nobody goes on as before, even if this administrator hangs up now.
            if (reader.Id == current.Standing?.Id) await present.EndOthersAsync(reader, CancellationToken.None);
            else await sessions.EndAllAsync(reader.Id, except: null, CancellationToken.None);
        }

        return Redirect($"/admin/readers/{id}?notice=roles");
    }

    /// <returns>False, having done nothing, for the last administrator, or if somebody else changed the same at this moment.</returns>
    private async Task<bool> ChangeAsync(Reader reader, List<string> wanted, CancellationToken cancellationToken)
    {
        try
        {
            // Two administrators who take the role from each other: the database lets one go.
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
            if (!wanted.Contains(Roles.Admin) && await closing.IsLastAdminAsync(reader.Id, cancellationToken)) return false;
            if (!(await readers.AddToRolesAsync(reader, wanted.Except(Held))).Succeeded) return false;
            if (!(await readers.RemoveFromRolesAsync(reader, Held.Except(wanted))).Succeeded) return false;
            notices.RolesChanged(reader);
            await record.WriteAsync(RecordKind.RolesChanged, cancellationToken, $"{reader.Name}: {InWords(wanted)} instead of {InWords(Held)}", to: reader.Id);
            await transaction.CommitAsync(cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure.IsClash())
        {
            return false;
        }
    }

    private static string InWords(ICollection<string> roles) => roles.Count == 0 ? "no role" : string.Join(", ", roles);

    private async Task<bool> LoadAsync(string id)
    {
        _reader = await readers.FindByIdAsync(id);
        if (_reader is null) return false;
        Held = await readers.GetRolesAsync(_reader);
        return true;
    }
}
