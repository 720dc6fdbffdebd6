using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments.Cards;

/// <summary>
/// Notes who asks the card company for something, as long as they ask: what comes of it may be applied by the event that tells
/// of it, and its history should name them.
/// </summary>
public sealed class CardAsking(ReviewDbContext db)
{
    public Task BeginAsync(Guid order, Signature signature, CancellationToken cancellationToken) => db.CardOrders.Where(o => o.Id == order)
        .ExecuteUpdateAsync(o => o.SetProperty(x => x.AskedBy, signature.By).SetProperty(x => x.AskedNote, signature.Note), cancellationToken);

    public Task EndAsync(Guid order, CancellationToken cancellationToken) => db.CardOrders.Where(o => o.Id == order)
        .ExecuteUpdateAsync(o => o.SetProperty(x => x.AskedBy, (string?)null).SetProperty(x => x.AskedNote, (string?)null), cancellationToken);
}
