using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Figures;

/// <summary>All that anybody ever held: of accounts, of accounts that were deleted, and of numbers on the review's list.</summary>
public sealed class Spans(ReviewDbContext db)
{
    public async Task<IReadOnlyList<Span>> AllAsync(CancellationToken cancellationToken)
    {
        var held = await db.Subscriptions.AsNoTracking()
            .Select(s => new { s.ReaderId, Plan = s.Plan!.Name, s.StartsAt, s.EndsAt, s.Origin, s.EndCause }).ToListAsync(cancellationToken);
        var deleted = await db.BookEntries.AsNoTracking().Where(e => !e.IsRequest && e.Until != null)
            .Select(e => new { e.Id, e.Plan, e.From, Until = e.Until!.Value, e.Counts }).ToListAsync(cancellationToken);
        var listed = await db.PrintSubscribers.AsNoTracking().Where(s => !s.IsVoid)
            .Select(s => new { s.Id, Plan = s.Plan!.Name, s.ImportedAt, s.PaidUntil, s.ClosedAt, s.ClaimedById, s.ClaimedAt }).ToListAsync(cancellationToken);
        return [
            .. held.Select(s => new Span(s.ReaderId, s.Plan, s.StartsAt, s.EndsAt, StartOf(s.Origin), EndOf(s.EndCause))),
            .. deleted.Select(e => new Span($"deleted {e.Id}", e.Plan, e.From, e.Until, e.Counts ? StartKind.Ordered : StartKind.Given, EndKind.AccountDeleted)),
            // Whoever claimed their number goes on as a reader from then on.
            .. listed.Select(s => new Span(
                s.ClaimedById ?? $"listed {s.Id}", s.Plan, s.ImportedAt, s is { ClaimedById: not null, ClaimedAt: { } claimed } ? claimed : s.PaidUntil,
                StartKind.FromList, s.ClosedAt is null ? EndKind.RanOut : EndKind.ByCirculation)),
        ];
    }

    private static StartKind StartOf(SubscriptionOrigin origin) => origin switch
    {
        SubscriptionOrigin.Invoice or SubscriptionOrigin.Card => StartKind.Ordered,
        SubscriptionOrigin.Import => StartKind.FromList,
        _ => StartKind.Given,
    };

    private static EndKind EndOf(EndCause? cause) => cause switch
    {
        EndCause.CancelledByReader => EndKind.CancelledByReader,
        EndCause.Unpaid => EndKind.Unpaid,
        EndCause.Refunded => EndKind.Refunded,
        EndCause.ByCirculation => EndKind.ByCirculation,
        _ => EndKind.RanOut,
    };
}
