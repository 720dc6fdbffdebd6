using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts.Factors;
using ReviewPortal.Data;
using ReviewPortal.Shelf;

namespace ReviewPortal.Accounts;

/// <summary>
/// Anybody may register with anybody’s address. When its owner first shows that it is theirs, nothing stays with which whoever made
/// the account could come back.
/// </summary>
public sealed class FirstProof(ReviewDbContext db, OneTimeLinks links, RecoveryCodes codes, FeedAddresses feeds)
{
    /// <summary>
    /// Ends sessions, factors, recovery codes, the private feed and links. Within the caller’s transaction; the caller then saves
    /// the reader with a new security stamp, and with another password unless the owner has shown that they know it.
    /// </summary>
    public async Task ClearAsync(string readerId, CancellationToken cancellationToken)
    {
        await db.UserPasskeys.Of(readerId).ExecuteDeleteAsync(cancellationToken);
        await db.Authenticators.Where(a => a.ReaderId == readerId).ExecuteDeleteAsync(cancellationToken);
        await codes.RemoveAsync(readerId, cancellationToken);
        await feeds.RevokeAsync(readerId, cancellationToken);
        await links.RevokeAsync(readerId, cancellationToken);
        await db.Sessions.Where(s => s.ReaderId == readerId).ExecuteDeleteAsync(cancellationToken);
    }
}
