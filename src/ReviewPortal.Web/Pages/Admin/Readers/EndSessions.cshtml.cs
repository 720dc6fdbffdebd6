using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Accounts.Sessions;
using ReviewPortal.Data;
using ReviewPortal.Records;
using ReviewPortal.Shelf;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Admin.Readers;

/// <summary>An administrator signs a reader out on every device: one was lost, or the account is somebody else's by now.</summary>
internal sealed class EndSessionsModel(UserManager<Reader> readers, ReaderSessions sessions, FeedAddresses feeds, ReviewDbContext db, Recorder record, Notices notices) : PageModel
{
    private Reader? _reader;

    public Reader Reader => _reader ?? throw new InvalidOperationException("The reader is shown before they were loaded.");

    public async Task<IActionResult> OnGetAsync(string id)
    {
        _reader = await readers.FindByIdAsync(id);
        return _reader is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken)
    {
        if (await readers.FindByIdAsync(id) is not { } reader) return NotFound();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // With it ends what is between the password and the second step, too.
        await readers.UpdateSecurityStampAsync(reader);
        await sessions.EndAllAsync(reader.Id, except: null, cancellationToken);
        await feeds.RevokeAsync(reader.Id, cancellationToken);
        notices.SessionsEnded(reader);
        await record.WriteAsync(RecordKind.SessionsEnded, cancellationToken, reader.Name, to: reader.Id);
        await transaction.CommitAsync(cancellationToken);
        return Redirect($"/admin/readers/{reader.Id}?notice=signed-out");
    }
}
