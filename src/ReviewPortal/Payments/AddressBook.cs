using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;

namespace ReviewPortal.Payments;

/// <summary>The postal addresses of readers.</summary>
public sealed class AddressBook(ReviewDbContext db, TimeProvider time)
{
    public Task<PostalAddress?> FindAsync(string readerId, CancellationToken cancellationToken) =>
        db.PostalAddresses.SingleOrDefaultAsync(a => a.ReaderId == readerId, cancellationToken);

    public async Task SaveAsync(string readerId, AddressEntry entry, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginForAsync(readerId, cancellationToken);
        await KeepAsync(readerId, entry, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Takes it in, to be saved by the caller, who holds the reader.</summary>
    public async Task<PostalAddress> KeepAsync(string readerId, AddressEntry entry, CancellationToken cancellationToken)
    {
        var address = await FindAsync(readerId, cancellationToken);
        if (address is null) db.PostalAddresses.Add(address = new PostalAddress { ReaderId = readerId });
        address.Change(entry, time.GetUtcNow().UtcDateTime);
        return address;
    }
}
