using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Mail;
using ReviewPortal.Records;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Gifts;

/// <summary>
/// Changes what was typed for a gift that nobody has redeemed. Its giver says where it goes until it is mailed: what was paid for once is
/// mailed once at their word. At circulation’s word it goes to another address with a new code, since somebody has the one that was mailed.
/// </summary>
public sealed class GiftChanges(
    ReviewDbContext db, GiftSecrets secrets, GiftSending sending, GiftLetters letters, Outbox outbox, Recorder record, SiteOptions site, TimeProvider time)
{
    /// <param name="entry">Without problems.</param>
    public Task<GiftChange> ChangeAsync(string giverId, int id, GiftEntry entry, CancellationToken cancellationToken) =>
        ChangeAsync(giverId, id, entry, null, cancellationToken);

    /// <param name="entry">Without problems.</param>
    /// <param name="signature">Of circulation, with the reason as its note.</param>
    public Task<GiftChange> ChangeAtDeskAsync(string giverId, int id, GiftEntry entry, Signature signature, CancellationToken cancellationToken) =>
        ChangeAsync(giverId, id, entry, signature, cancellationToken);

    private async Task<GiftChange> ChangeAsync(string giverId, int id, GiftEntry entry, Signature? desk, CancellationToken cancellationToken)
    {
        try
        {
            return await TryAsync(giverId, id, entry, desk, cancellationToken);
        }
        catch (Exception failure) when (failure.IsClash())
        {
            // Its giver’s account was deleted at this moment, as a rule.
            db.ChangeTracker.Clear();
            return GiftChange.Over;
        }
    }

    private async Task<GiftChange> TryAsync(string giverId, int id, GiftEntry entry, Signature? desk, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginForAsync(giverId, cancellationToken);
        // Neither whoever redeems it nor the clock that mails it holds the giver: the row is held, too, before it is looked at.
        await db.GiftSubscriptions.Where(g => g.Id == id && g.GiverId == giverId).ExecuteUpdateAsync(g => g.SetProperty(x => x.From, x => x.From), cancellationToken);
        var gift = await db.GiftSubscriptions.Include(g => g.Plan).SingleOrDefaultAsync(g => g.Id == id && g.GiverId == giverId, cancellationToken);
        if (gift is not { IsOver: false }) return GiftChange.Over;

        var now = time.GetUtcNow().UtcDateTime;
        if (gift.SentAt is not null && !IsAllowedOnceMailed(gift, entry, byDesk: desk is not null)) return GiftChange.Mailed;
        var isMailedAnew = gift.SentAt is not null && desk is not null && entry.CleanEmail != gift.RecipientEmail;
        var differences = string.Join(", ", gift.Differences(entry, entry.SendAt(site, now), isMailedAnew));
        if (differences.Length == 0) return GiftChange.Done;

        if (isMailedAnew) gift.TakeCode(GiftCode.Make(), secrets);
        gift.Change(entry, entry.SendAt(site, now));
        if (gift.Status == GiftStatus.Ready) sending.Send(gift, gift.Plan?.Name ?? "", now);
        if (desk is not null)
        {
            gift.Settle(desk);
            outbox.Add(await db.Users.Where(u => u.Id == giverId).Select(u => u.Email).SingleOrDefaultAsync(cancellationToken), letters.Changed(gift, isMailedAnew));
        }

        record.Add(RecordKind.GiftChanged, $"{gift.Plan?.Name}, {gift.Issues} issues, invoice No. {gift.InvoiceNumber}: {differences}", to: giverId);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return GiftChange.Done;
    }

    /// <summary>Whether what was typed of its way is what there is, or the desk’s to say, for a gift that was mailed.</summary>
    private static bool IsAllowedOnceMailed(GiftSubscription gift, GiftEntry entry, bool byDesk) =>
        byDesk ? entry.CleanEmail != gift.RecipientEmail || entry.Day is null : (entry.CleanEmail ?? gift.RecipientEmail) == gift.RecipientEmail && entry.Day is null;
}
