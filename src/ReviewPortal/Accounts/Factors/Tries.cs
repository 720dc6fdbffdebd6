using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReviewPortal.Data;

namespace ReviewPortal.Accounts.Factors;

/// <summary>
/// Counts tries of codes towards the account's lock. A try is counted before its code is looked at, in one statement: a
/// thousand sent at once have no more of them than one after another.
/// </summary>
public sealed class Tries(ReviewDbContext db, IOptions<IdentityOptions> options)
{
    private readonly LockoutOptions _lockout = options.Value.Lockout;

    /// <returns>False if there are none left, or the account is locked.</returns>
    public async Task<bool> TakeAsync(string readerId, DateTime now, CancellationToken cancellationToken)
    {
        var max = _lockout.MaxFailedAccessAttempts;
        var reader = db.Users.Where(u => u.Id == readerId);
        var taken = await reader.Where(u => u.AccessFailedCount < max)
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.AccessFailedCount, x => x.AccessFailedCount + 1), cancellationToken) == 1;
        if (!taken)
        {
            DateTimeOffset? until = now + _lockout.DefaultLockoutTimeSpan;
            await reader.Where(u => u.AccessFailedCount >= max).ExecuteUpdateAsync(
                u => u.SetProperty(x => x.LockoutEnd, until).SetProperty(x => x.AccessFailedCount, 0), cancellationToken);
            return false;
        }

        // Asked after the try was taken: whoever locked the account meanwhile is seen.
        var locked = await reader.Select(u => u.LockoutEnd).SingleAsync(cancellationToken);
        if (locked is null || locked <= now) return true;
        // What is tried at a locked door counts for nothing once it is open again.
        await ForgetAsync(readerId, cancellationToken);
        return false;
    }

    /// <summary>After a right code.</summary>
    public Task ForgetAsync(string readerId, CancellationToken cancellationToken) =>
        db.Users.Where(u => u.Id == readerId).ExecuteUpdateAsync(u => u.SetProperty(x => x.AccessFailedCount, 0), cancellationToken);
}
