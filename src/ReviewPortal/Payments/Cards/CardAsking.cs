using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments.Cards;

/// <summary>
/// Notes who asks the card company for something, as long as they ask: what comes of it may be applied by the event that tells
/// of it, and its history should name them.
/// </summary>
public sealed class CardAsking(ReviewDbContext db, TimeProvider time)
{
    public Task BeginAsync(Guid order, CardAct act, Signature signature, CancellationToken cancellationToken)
    {
        var asked = new CardAsked(act, time.GetUtcNow().UtcDateTime, signature.By).Written();
        return db.CardOrders.Where(o => o.Id == order && o.ReaderId != null)
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.AskedBy, asked).SetProperty(x => x.AskedNote, signature.Note), cancellationToken);
    }

    public Task EndAsync(Guid order, CancellationToken cancellationToken) => db.CardOrders.Where(o => o.Id == order)
        .ExecuteUpdateAsync(o => o.SetProperty(x => x.AskedBy, (string?)null).SetProperty(x => x.AskedNote, (string?)null), cancellationToken);
}
