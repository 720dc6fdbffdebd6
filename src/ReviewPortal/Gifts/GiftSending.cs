using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Mail;

namespace ReviewPortal.Gifts;

/// <summary>
/// Sends gifts by mail on their day. The mark that one was sent and the letter are one transaction, and of several copies of
/// the site one sets the mark.
/// </summary>
public sealed class GiftSending(ReviewDbContext db, GiftLetters letters, GiftSecrets secrets, Outbox outbox, TimeProvider time)
{
    /// <returns>How many letters were written.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var due = await db.GiftSubscriptions.ToBeSentAt(now).OrderBy(g => g.Id).Select(g => g.Id).ToListAsync(cancellationToken);
        var sent = 0;
        foreach (var id in due)
            if (await SendAsync(id, now, cancellationToken)) sent++;
        return sent;
    }

    /// <summary>Writes the letter of a gift whose day has come, to be saved by the caller.</summary>
    /// <returns>False if there is none to write, or its code can’t be read any more: the desk makes a new one.</returns>
    public bool Send(GiftSubscription gift, string plan, DateTime now)
    {
        if (!gift.IsToBeSentAt(now) || gift.SealedCode is null || secrets.Open(gift.SealedCode) is not { } code) return false;
        outbox.Add(gift.RecipientEmail, letters.Given(gift, plan, code));
        gift.BeSent(now);
        return true;
    }

    private async Task<bool> SendAsync(int id, DateTime now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Whoever sets it first holds the row. Asked again: its giver may have thought of another day since.
        var unsent = db.GiftSubscriptions.ToBeSentAt(now).Where(g => g.Id == id);
        if (await unsent.ExecuteUpdateAsync(g => g.SetProperty(x => x.SentAt, now), cancellationToken) != 1) return false;
        var gift = await db.GiftSubscriptions.AsNoTracking().Include(g => g.Plan).SingleAsync(g => g.Id == id, cancellationToken);
        if (gift.SealedCode is null || secrets.Open(gift.SealedCode) is not { } code) return false;
        outbox.Add(gift.RecipientEmail, letters.Given(gift, gift.Plan?.Name ?? "", code));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
