using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReviewPortal.Data;

namespace ReviewPortal.Mail;

/// <summary>
/// Sends what is due. Of several copies of the site one sends a message: who is first to move its next try on has it, for as
/// long as <see cref="Lease"/>. A copy that dies after the server took the message and before it noted so leaves it to be sent
/// again: at least once, and very seldom twice.
/// </summary>
public sealed partial class MailDelivery(IDbContextFactory<ReviewDbContext> contexts, IPost post, TimeProvider time, ILogger<MailDelivery> logger)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>How long is waited after each try that failed; after the last, two days on, it is given up.</summary>
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(8),
        TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    /// <returns>How many were sent.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var sent = 0;
        while (await TakeNextAsync(db, cancellationToken) is { } message)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var refusal = message.WorthUntil <= now
                ? new PostRefusal(true, "Its link expired before it could be sent.")
                : await post.SendAsync(message, cancellationToken);
            if (refusal is null) sent++;
            await (refusal is null ? NoteSentAsync(db, message) : NoteRefusedAsync(db, message, refusal, cancellationToken));
        }

        return sent;
    }

    private async Task<OutboxMessage?> TakeNextAsync(ReviewDbContext db, CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var next = await db.OutboxMessages.AsNoTracking().Where(m => m.NextTryAt <= now).OrderBy(m => m.NextTryAt).ThenBy(m => m.Id).FirstOrDefaultAsync(cancellationToken);
            if (next is null) return null;
            var until = now + Lease;
            var taken = await db.OutboxMessages.Where(m => m.Id == next.Id && m.Attempts == next.Attempts && m.NextTryAt <= now).ExecuteUpdateAsync(
                m => m.SetProperty(x => x.NextTryAt, until).SetProperty(x => x.Attempts, x => x.Attempts + 1).SetProperty(x => x.LastError, (string?)null),
                cancellationToken);
            if (taken == 1) return next;
        }
    }

    /// <summary>It was sent, whatever else stops: noted also while the site shuts down.</summary>
    private Task<int> NoteSentAsync(ReviewDbContext db, OutboxMessage message)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return Taken(db, message).ExecuteUpdateAsync(
            m => m.SetProperty(x => x.SentAt, now).SetProperty(x => x.NextTryAt, (DateTime?)null).SetProperty(x => x.Text, (string?)null).SetProperty(x => x.Html, (string?)null),
            CancellationToken.None);
    }

    private Task<int> NoteRefusedAsync(ReviewDbContext db, OutboxMessage message, PostRefusal refusal, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        DateTime? next = refusal.IsForGood || message.Attempts >= Waits.Length ? null : now + Waits[message.Attempts];
        DateTime? failedAt = next is null ? now : null;
        if (next is null) LogGivenUp(logger, message.Id, refusal.Why);
        else LogRefused(logger, message.Id, refusal.Why, next.Value);
        return Taken(db, message).ExecuteUpdateAsync(
            m => m.SetProperty(x => x.NextTryAt, next).SetProperty(x => x.FailedAt, failedAt).SetProperty(x => x.LastError, refusal.Why), cancellationToken);
    }

    /// <summary>The message, as long as nobody else has taken it since.</summary>
    private static IQueryable<OutboxMessage> Taken(ReviewDbContext db, OutboxMessage message) =>
        db.OutboxMessages.Where(m => m.Id == message.Id && m.Attempts == message.Attempts + 1);

    [LoggerMessage(LogLevel.Warning, "Message {Id} of the outbox was not sent and will be tried again at {Next:u}: {Why}")]
    private static partial void LogRefused(ILogger logger, int id, string why, DateTime next);

    [LoggerMessage(LogLevel.Error, "Message {Id} of the outbox was given up: {Why}")]
    private static partial void LogGivenUp(ILogger logger, int id, string why);
}
