using System.Data;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Records;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Accounts;

/// <summary>Deletes a reader's account, and with it all that hangs on it; sets apart what the books need, without the person.</summary>
public sealed class AccountClosing(ReviewDbContext db, Recorder record, TimeProvider time)
{
    /// <summary>Whether nobody else could do what an administrator does.</summary>
    public async Task<bool> IsLastAdminAsync(string readerId, CancellationToken cancellationToken)
    {
        var admins = db.UserRoles.Where(held => db.Roles.Any(r => r.Id == held.RoleId && r.Name == Roles.Admin)).Select(held => held.UserId);
        return await admins.ContainsAsync(readerId, cancellationToken) && await admins.CountAsync(cancellationToken) == 1;
    }

    /// <returns>False, having done nothing, for the last administrator, or if somebody else changed the same at this moment.</returns>
    public async Task<bool> CloseAsync(string readerId, CancellationToken cancellationToken)
    {
        try
        {
            // Two administrators who leave at once: the database lets one go.
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
            if (await IsLastAdminAsync(readerId, cancellationToken)) return false;
            await SetApartAsync(readerId, cancellationToken);
            record.Add(RecordKind.AccountDeleted, to: readerId);
            await db.SaveChangesAsync(cancellationToken);
            await db.Uploads.Where(u => u.ReaderId == readerId).ExecuteDeleteAsync(cancellationToken);
            await db.Users.Where(u => u.Id == readerId).ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure.IsClash())
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task SetApartAsync(string readerId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var subscriptions = await db.Subscriptions.AsNoTracking().Include(s => s.Plan).Where(s => s.ReaderId == readerId).ToListAsync(cancellationToken);
        var invoices = await db.Invoices.Where(i => i.ReaderId == readerId).ToListAsync(cancellationToken);
        db.BookEntries.AddRange(subscriptions.Select(s => BookEntry.Of(s, s.Plan?.Name ?? "", invoices.Find(i => i.SubscriptionId == s.Id), now)));
        foreach (var invoice in invoices) invoice.Forget(now);
        foreach (var gift in await db.GiftSubscriptions.Where(g => g.GiverId == readerId).ToListAsync(cancellationToken)) gift.Forget(now);
        // What circulation ended stays ended, though the number goes back to the list.
        foreach (var listed in await db.PrintSubscribers.Where(s => s.ClaimedById == readerId && s.Subscription != null
            && (s.Subscription.EndCause == EndCause.ByCirculation || s.Subscription.EndCause == EndCause.Refunded)).ToListAsync(cancellationToken)) listed.End(now);
        // What is not paid yet has nothing of whoever it was for.
        await db.GiftDrafts.Where(d => db.CardOrders.Any(o => o.Id == d.OrderId && o.ReaderId == readerId)).ExecuteDeleteAsync(cancellationToken);
        await db.CardMoves.Where(m => db.CardOrders.Any(o => o.Id == m.OrderId && o.ReaderId == readerId))
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.By, (string?)null).SetProperty(x => x.Note, (string?)null), cancellationToken);
        // Whatever their card is still charged for is stopped by who finds it without a reader.
        foreach (var order in await db.CardOrders.Where(o => o.ReaderId == readerId).ToListAsync(cancellationToken)) order.Forget();
    }
}
