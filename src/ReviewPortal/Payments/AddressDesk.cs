using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Mail;
using ReviewPortal.Records;

namespace ReviewPortal.Payments;

/// <summary>Circulation changes a reader’s postal address for them: labels and invoices of later take it, and the reader is told.</summary>
public sealed class AddressDesk(ReviewDbContext db, AddressBook addresses, AddressLetters letters, Outbox outbox, Recorder record)
{
    /// <summary>In characters, of a reason: a line of the record holds it.</summary>
    public const int MaxReason = 250;

    /// <param name="seen">When the address that the desk saw was entered; null if there was none.</param>
    /// <param name="entry">Without problems.</param>
    /// <param name="reason">For the record, in one line.</param>
    /// <returns>False, having done nothing, if the address changed since.</returns>
    public async Task<bool> ChangeAsync(string readerId, DateTime? seen, AddressEntry entry, string reason, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginForAsync(readerId, cancellationToken);
        var reader = await db.Users.SingleOrDefaultAsync(u => u.Id == readerId, cancellationToken);
        var kept = await addresses.FindAsync(readerId, cancellationToken);
        if (reader is null || kept?.ChangedAt != seen) return false;
        await addresses.KeepAsync(readerId, entry, cancellationToken);
        outbox.Add(reader.Email, letters.Changed());
        record.Add(RecordKind.PostalAddressChanged, $"{(kept is null ? "entered" : "changed")}. {reason}", to: readerId);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
