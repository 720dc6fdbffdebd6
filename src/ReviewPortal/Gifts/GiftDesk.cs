using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Mail;
using ReviewPortal.Records;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Gifts;

/// <summary>
/// What circulation does with a gift that is paid for and not redeemed. Of two who do something with the same one, the first decides;
/// the other is answered false, and nothing was done.
/// </summary>
public sealed class GiftDesk(ReviewDbContext db, GiftSecrets secrets, GiftSending sending, GiftLetters letters, Outbox outbox, Recorder record, TimeProvider time)
{
    /// <param name="signature">With the reason as its note.</param>
    public Task<bool> VoidAsync(string giverId, int id, Signature signature, CancellationToken cancellationToken) =>
        SettleAsync(giverId, id, signature, RecordKind.GiftVoided, letters.Voided, (gift, now) => gift.Void(now), cancellationToken);

    /// <summary>Makes a new code; the one before is worth nothing. If the gift goes by mail and its day has come, it is sent again.</summary>
    /// <inheritdoc cref="VoidAsync"/>
    public Task<bool> ReissueAsync(string giverId, int id, Signature signature, CancellationToken cancellationToken) =>
        SettleAsync(giverId, id, signature, RecordKind.GiftReissued, letters.Reissued, (gift, now) =>
        {
            gift.TakeCode(GiftCode.Make(), secrets);
            sending.Send(gift, gift.Plan?.Name ?? "", now);
        }, cancellationToken);

    private async Task<bool> SettleAsync(
        string giverId, int id, Signature signature, RecordKind kind, Func<GiftSubscription, Letter> letter, Action<GiftSubscription, DateTime> settle, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginForAsync(giverId, cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var gift = await db.GiftSubscriptions.Include(g => g.Plan).Ready().SingleOrDefaultAsync(g => g.Id == id && g.GiverId == giverId, cancellationToken);
        if (gift is null) return false;
        gift.Settle(signature);
        settle(gift, now);
        outbox.Add(await db.Users.Where(u => u.Id == giverId).Select(u => u.Email).SingleOrDefaultAsync(cancellationToken), letter(gift));
        record.Add(kind, $"{gift.Plan?.Name}, {gift.Issues} issues, invoice No. {gift.InvoiceNumber}", to: giverId);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException failure) when (failure.IsClash())
        {
            // It was redeemed at this moment.
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
