using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments;

/// <summary>The open invoice for what follows a subscription: it goes when its ground does.</summary>
public sealed class RenewalInvoices(ReviewDbContext db)
{
    /// <summary>Cancels it, if there is one, to be saved by the caller, who holds the reader.</summary>
    public async Task CancelAsync(int subscriptionId, Signature signature, DateTime now, CancellationToken cancellationToken)
    {
        var open = await db.Invoices.Open().Where(i => i.IsRenewal && i.SubscriptionId == subscriptionId).ToListAsync(cancellationToken);
        foreach (var invoice in open) invoice.Cancel(signature, now);
    }
}
