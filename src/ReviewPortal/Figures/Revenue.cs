using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;

namespace ReviewPortal.Figures;

/// <summary>What came in and was paid back, by the day on which the money came, in each currency by itself.</summary>
public sealed class Revenue(ReviewDbContext db)
{
    public async Task<IReadOnlyList<RevenueFigures>> OfAsync(IReadOnlyList<Period> periods, CancellationToken cancellationToken)
    {
        var (first, last) = (periods[0].First, periods[^1].Last);
        var days = await db.Payments.Where(p => p.ReceivedOn >= first && p.ReceivedOn <= last)
            .GroupBy(p => new { p.ReceivedOn, p.Currency, IsRefund = p.AmountMinor < 0 })
            .Select(g => new { g.Key.ReceivedOn, g.Key.Currency, g.Key.IsRefund, Sum = g.Sum(p => p.AmountMinor) }).ToListAsync(cancellationToken);
        return [..
            from currency in days.Select(d => d.Currency).Distinct().Order(StringComparer.Ordinal)
            from period in periods
            let theirs = days.Where(d => d.Currency == currency && d.ReceivedOn >= period.First && d.ReceivedOn <= period.Last).ToList()
            select new RevenueFigures(period, currency, theirs.Where(d => !d.IsRefund).Sum(d => d.Sum), -theirs.Where(d => d.IsRefund).Sum(d => d.Sum))];
    }
}
