using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;

namespace ReviewPortal.Accounts.Sessions;

/// <summary>Begins, lists and ends readers' sessions. What is ended here is dead at the next request, at every copy of the site.</summary>
public sealed class ReaderSessions(ReviewDbContext db, TimeProvider time)
{
    /// <summary>Puts a session into the database, in place of one if the device had it; what is long over goes in passing.</summary>
    public Task BeginAsync(Session session, Guid? inPlaceOf, CancellationToken cancellationToken) =>
        PutAsync(session, inPlaceOf, mustReplace: false, cancellationToken);

    /// <summary>Puts a session in place of the one that it goes on from.</summary>
    /// <returns>False, having done nothing, if that one was ended or replaced in the meantime: of several copies one goes on.</returns>
    public Task<bool> RenewAsync(Session session, Guid inPlaceOf, CancellationToken cancellationToken) =>
        PutAsync(session, inPlaceOf, mustReplace: true, cancellationToken);

    /// <summary>Those that go on, the latest seen first.</summary>
    public async Task<IReadOnlyList<Session>> ListAsync(string readerId, bool isStaff, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var all = await db.Sessions.AsNoTracking().Where(s => s.ReaderId == readerId).OrderByDescending(s => s.LastSeenAt).ToListAsync(cancellationToken);
        return [.. all.Where(s => s.IsRunningAt(now, isStaff))];
    }

    /// <returns>False if the reader has no such session.</returns>
    public async Task<bool> EndAsync(string readerId, Guid id, CancellationToken cancellationToken) =>
        await db.Sessions.Where(s => s.ReaderId == readerId && s.Id == id).ExecuteDeleteAsync(cancellationToken) > 0;

    /// <summary>
    /// Signs a reader out on every device, or on every device but one. Call it after whatever changes how a reader proves to be
    /// one or what they may do: password, second factor, passkeys, address, roles.
    /// </summary>
    /// <param name="except">The session that stays, if any; it should get a new identifier by then.</param>
    public Task EndAllAsync(string readerId, Guid? except, CancellationToken cancellationToken) =>
        db.Sessions.Where(s => s.ReaderId == readerId && s.Id != except).ExecuteDeleteAsync(cancellationToken);

    private async Task<bool> PutAsync(Session session, Guid? inPlaceOf, bool mustReplace, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (kept, other) = (now - SessionLimits.Of(isKept: true, isStaff: false).Idle, now - SessionLimits.Of(isKept: false, isStaff: false).Idle);
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
        // The database lets one of many take a row away.
        var replaced = await db.Sessions.Where(s => s.Id == inPlaceOf).ExecuteDeleteAsync(cancellationToken);
        if (mustReplace && replaced != 1) return false;
        await db.Sessions
            .Where(s => s.EndsAt <= now || (s.ReaderId == session.ReaderId && s.LastSeenAt <= (s.IsKept ? kept : other)))
            .ExecuteDeleteAsync(cancellationToken);
        db.Sessions.Add(session);
        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null) await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
