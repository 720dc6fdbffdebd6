using Microsoft.EntityFrameworkCore;
using ReviewPortal.Csv;
using ReviewPortal.Data;
using ReviewPortal.Payments;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.PrintSubscribers;

/// <summary>
/// Everybody who has or had a subscription, a line for each of them; and every number of the review's list that nobody claimed. It is
/// read and written a line at a time, however many there are.
/// </summary>
public sealed class SubscriberExport(ReviewDbContext db, SiteOptions site, TimeProvider time)
{
    private static readonly string[] Heading =
    [
        "number", "name", "e-mail", "address", "address 2", "town", "postal code", "country", "plan", "status", "from", "paid until", "last day", "paused until", "how", "ended because",
    ];

    public async Task WriteAsync(CsvWriting csv, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await csv.WriteAsync(Heading, cancellationToken);
        await foreach (var line in Held().WithCancellation(cancellationToken))
        {
            var (held, address) = (line.Subscription, line.Entered?.Entry ?? line.Listed?.Address);
            await csv.WriteAsync([
                line.Number, address?.Name ?? line.Name, line.Email, address?.Line1, address?.Line2, address?.Town, address?.PostalCode, address?.Country, held.Plan?.Name,
                StatusOf(held, now), site.DateOf(held.StartsAt), site.LastDayBefore(held.PaidUntil), site.LastDayBefore(held.EndsAt),
                held.PausedUntil is { } until ? site.DateOf(until) : null, held.Origin.ToString(), held.EndCause?.ToString()], cancellationToken);
        }

        var unclaimed = db.PrintSubscribers.AsNoTracking().Include(s => s.Plan).Where(s => s.ClaimedById == null).OrderBy(s => s.Id).AsAsyncEnumerable();
        await foreach (var s in unclaimed.WithCancellation(cancellationToken))
        {
            await csv.WriteAsync([
                s.Number, s.Name, s.Email, s.Line1, s.Line2, s.Town, s.PostalCode, s.Country, s.Plan?.Name, StatusOf(s, now), site.DateOf(s.ImportedAt),
                site.LastDayBefore(s.PaidUntil), site.LastDayBefore(s.PaidUntil), null, "List, not claimed", null], cancellationToken);
        }
    }

    private IAsyncEnumerable<HeldLine> Held() => (
        from subscription in db.Subscriptions.AsNoTracking().Include(s => s.Plan)
        join reader in db.Users on subscription.ReaderId equals reader.Id
        join kept in db.PostalAddresses on reader.Id equals kept.ReaderId into addresses
        from address in addresses.DefaultIfEmpty()
        orderby subscription.Id
        select new HeldLine(
            subscription, reader.Name, reader.Email, address,
            db.PrintSubscribers.Where(s => s.ClaimedById == reader.Id && s.Line1 != null).OrderBy(s => s.Id).FirstOrDefault(),
            db.PrintSubscribers.Where(s => s.SubscriptionId == subscription.Id).Select(s => s.Number).FirstOrDefault())).AsAsyncEnumerable();

    private static string StatusOf(Subscription subscription, DateTime now) => subscription.StatusAt(now).ToString();

    private static string StatusOf(PrintSubscriber subscriber, DateTime now) =>
        subscriber.IsVoid ? "Void" : subscriber.IsRunningAt(now) ? nameof(SubscriptionStatus.Running) : nameof(SubscriptionStatus.Ended);

    private sealed record HeldLine(Subscription Subscription, string Name, string? Email, PostalAddress? Entered, PrintSubscriber? Listed, string? Number);
}
