using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;

namespace ReviewPortal.Mail;

/// <summary>What becomes of the outbox besides being sent: the desk's hand in it, and what is cleared away in time.</summary>
public sealed class MailKeeping(ReviewDbContext db, TimeProvider time)
{
    private static readonly TimeSpan SentIsKept = TimeSpan.FromDays(14);
    private static readonly TimeSpan ExpiredLinkIsKept = TimeSpan.FromDays(1);

    /// <summary>Sends a message at the next turn that was given up or waits after a failure; not one that is being sent.</summary>
    /// <returns>False if there is no such message any more.</returns>
    public async Task<bool> TryAgainAsync(int id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return 1 == await db.OutboxMessages.Where(m => m.Id == id && m.LastError != null && m.SentAt == null).ExecuteUpdateAsync(
            m => m.SetProperty(x => x.NextTryAt, now).SetProperty(x => x.FailedAt, (DateTime?)null).SetProperty(x => x.Attempts, 0).SetProperty(x => x.LastError, (string?)null),
            cancellationToken);
    }

    /// <inheritdoc cref="TryAgainAsync"/>
    public async Task<bool> DiscardAsync(int id, CancellationToken cancellationToken) =>
        1 == await db.OutboxMessages.Where(m => m.Id == id && m.To != null && m.SentAt == null).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Deletes what was written to nobody, what was sent two weeks ago, and links that are worth nothing.</summary>
    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (sentBefore, expiredBefore) = (now - SentIsKept, now - ExpiredLinkIsKept);
        await db.OutboxMessages.Where(m => m.To == null || m.SentAt < sentBefore).ExecuteDeleteAsync(cancellationToken);
        await db.OneTimeLinks.Where(l => l.ExpiresAt < expiredBefore).ExecuteDeleteAsync(cancellationToken);
    }
}
