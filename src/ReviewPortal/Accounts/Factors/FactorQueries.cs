using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;

namespace ReviewPortal.Accounts.Factors;

public static class FactorQueries
{
    /// <summary>Whether a reader has something beside a password: an authenticator app or a passkey.</summary>
    public static async Task<bool> HasFactorAsync(this ReviewDbContext db, string readerId, CancellationToken cancellationToken) =>
        await db.UserPasskeys.Of(readerId).AnyAsync(cancellationToken)
        || await db.Authenticators.AnyAsync(a => a.ReaderId == readerId, cancellationToken);
}
