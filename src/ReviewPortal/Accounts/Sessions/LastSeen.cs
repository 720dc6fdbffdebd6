using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;

namespace ReviewPortal.Accounts.Sessions;

/// <summary>Notes when a session was last seen. No reader waits for that: it is written behind their page, and may fail.</summary>
public sealed class LastSeen(IDbContextFactory<ReviewDbContext> contexts)
{
    private readonly ConcurrentDictionary<Guid, DateTime> _writing = new();

    public static bool IsDue(Session session, DateTime now) => now - session.LastSeenAt >= Session.Grain;

    public async Task NoteAsync(Guid session, DateTime now)
    {
        // While the database is busy, one is enough to wait for it.
        if (!_writing.TryAdd(session, now)) return;
        try
        {
            await using var db = await contexts.CreateDbContextAsync();
            await db.Sessions.Where(s => s.Id == session && s.LastSeenAt < now).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now));
        }
        catch (Exception failure) when (failure.GetBaseException() is DbException)
        {
            // The next request notes it.
        }
        finally
        {
            _writing.TryRemove(session, out _);
        }
    }
}
