using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Site;

namespace ReviewPortal.Labels;

/// <summary>
/// Who gets the copies of a print run: each reader with a subscription that runs on the day, covers print and is not paused then, and
/// each number of the review's list that runs and that nobody claimed. One copy each, to the address that the reader entered, else to that
/// of the number which they claimed.
/// </summary>
public sealed class PrintRun(ReviewDbContext db, SiteOptions site)
{
    /// <summary>How far ahead labels are made: nobody knows who renews by then.</summary>
    public const int MostDaysAhead = 366;

    /// <returns>By country and postal code, as the post office likes to have them.</returns>
    public async Task<IReadOnlyList<Recipient>> OnAsync(DateOnly day, CancellationToken cancellationToken)
    {
        // The last instant of the day: who began on it has a copy, who was ended on it has none.
        var then = site.EndOf(day).AddTicks(-1);
        var held = await (
            from subscription in db.Subscriptions.AsNoTracking()
            where subscription.StartsAt <= then && subscription.EndsAt > then && subscription.Plan != null && subscription.Plan.CoversPrint
                && !(subscription.PausedAt != null && subscription.PausedAt <= then && (subscription.PausedUntil == null || subscription.PausedUntil > then))
            join reader in db.Users on subscription.ReaderId equals reader.Id
            join kept in db.PostalAddresses on reader.Id equals kept.ReaderId into addresses
            from address in addresses.DefaultIfEmpty()
            orderby subscription.Id
            select new
            {
                reader.Id,
                reader.Name,
                Entered = address,
                Plan = subscription.Plan!.Name,
                Listed = db.PrintSubscribers.Where(s => s.ClaimedById == reader.Id).OrderBy(s => s.Line1 == null).ThenBy(s => s.Id).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        var unclaimed = await db.PrintSubscribers.AsNoTracking()
            .Where(s => s.ClaimedById == null && s.ClosedAt == null && s.PaidUntil > then && s.Plan != null && s.Plan.CoversPrint)
            .Select(s => new Recipient(s.Name, s.Line1, s.Line2, s.Town, s.PostalCode, s.Country, s.Plan!.Name, s.Number, null, s.Id))
            .ToListAsync(cancellationToken);
        return [.. held.DistinctBy(h => h.Id)
            .Select(h => (Held: h, Address: h.Entered?.Entry ?? h.Listed?.Address))
            .Select(h => new Recipient(
                h.Address?.Name ?? h.Held.Name, h.Address?.Line1, h.Address?.Line2, h.Address?.Town, h.Address?.PostalCode, h.Address?.Country,
                h.Held.Plan, h.Held.Listed?.Number, h.Held.Id, null))
            .Concat(unclaimed)
            .OrderBy(r => r.Country, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.PostalCode, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Name, StringComparer.OrdinalIgnoreCase)];
    }
}
