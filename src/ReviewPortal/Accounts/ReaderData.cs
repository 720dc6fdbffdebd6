using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Records;
using ReviewPortal.Shelf;
using ReviewPortal.Site;

namespace ReviewPortal.Accounts;

/// <summary>All that the site keeps about a reader, as a file: <c>docs/readers.md</c> describes it. No secret is in it.</summary>
public sealed class ReaderData(ReviewDbContext db, ShelfExport shelf, SiteOptions site, TimeProvider time)
{
    public const int Version = 3;

    /// <summary>To be written as JSON, with names in camel case.</summary>
    public async Task<object> MakeAsync(string readerId, CancellationToken cancellationToken) => new
    {
        Format = "review-reader",
        Version,
        Review = site.Name,
        ExportedAt = time.GetUtcNow().UtcDateTime,
        Account = await db.Users.AsNoTracking().Where(u => u.Id == readerId)
            .Select(u => new { u.Id, u.Name, u.Email, u.EmailConfirmed, u.RegisteredAt }).SingleAsync(cancellationToken),
        Roles = await db.UserRoles.Where(held => held.UserId == readerId)
            .Join(db.Roles, held => held.RoleId, role => role.Id, (_, role) => role.Name).ToListAsync(cancellationToken),
        Sessions = await db.Sessions.AsNoTracking().Where(s => s.ReaderId == readerId).OrderBy(s => s.StartedAt)
            .Select(s => new { s.Device, From = s.Network, By = s.BegunBy.ToString(), s.StartedAt, s.LastSeenAt, s.EndsAt }).ToListAsync(cancellationToken),
        Passkeys = (await db.UserPasskeys.AsNoTracking().Where(p => p.UserId == readerId).ToListAsync(cancellationToken))
            .Select(p => new { p.Data.Name, AddedAt = p.Data.CreatedAt.UtcDateTime }),
        Authenticator = await db.Authenticators.AsNoTracking().Where(a => a.ReaderId == readerId).Select(a => new { a.AddedAt }).SingleOrDefaultAsync(cancellationToken),
        Subscriptions = await db.Subscriptions.AsNoTracking().Where(s => s.ReaderId == readerId).OrderBy(s => s.StartsAt)
            .Select(s => new
            {
                Plan = s.Plan!.Name, s.StartsAt, s.PaidUntil, s.EndsAt, Origin = s.Origin.ToString(), s.GrantedAt,
                s.TermIssues, s.TermPriceMinor, s.RenewalIssues, s.RenewalPriceMinor, s.Currency, s.CancelledAt, s.PausedAt, s.PausedUntil,
                History = s.History.OrderBy(e => e.Id).Select(e => new { e.At, Act = e.Act.ToString(), e.Note, e.EndsAt }).ToList(),
            }).ToListAsync(cancellationToken),
        Address = await db.PostalAddresses.AsNoTracking().Where(a => a.ReaderId == readerId)
            .Select(a => new { a.Name, a.Line1, a.Line2, a.Town, a.PostalCode, a.Country, a.ChangedAt }).SingleOrDefaultAsync(cancellationToken),
        ClaimedNumbers = await db.PrintSubscribers.AsNoTracking().Where(s => s.ClaimedById == readerId).OrderBy(s => s.ClaimedAt)
            .Select(s => new { s.Number, s.Name, s.Line1, s.Line2, s.Town, s.PostalCode, s.Country, s.Email, s.ImportedAt, s.ClaimedAt }).ToListAsync(cancellationToken),
        Invoices = (await db.Invoices.AsNoTracking().Where(i => i.ReaderId == readerId).OrderBy(i => i.Number).ToListAsync(cancellationToken))
            .Select(i => new
            {
                i.Number,
                Plan = i.PlanName,
                i.Issues,
                i.IsIntroductory,
                i.PriceMinor,
                i.Currency,
                i.BilledName,
                i.BilledLines,
                i.IssuedAt,
                i.DueAt,
                i.RemindedAt,
                i.RemindedAgainAt,
                i.PaidAt,
                i.ReceivedOn,
                PaidBy = i.Way?.ToString(),
                i.CancelledAt,
                i.Note,
            }),
        Reading = await shelf.MakeAsync(readerId, cancellationToken),
        Feed = await db.ReaderFeeds.AsNoTracking().Where(f => f.ReaderId == readerId)
            .Select(f => new { f.CreatedAt, f.LastFetchedAt }).SingleOrDefaultAsync(cancellationToken),
        // By whom of the staff something was done is theirs, and stays with the review.
        Record = await db.RecordEntries.AsNoTracking().Of(readerId).OrderByDescending(e => e.At).ThenByDescending(e => e.Id)
            .Select(e => new
            {
                e.At,
                Kind = e.Kind.ToString(),
                Outcome = e.Outcome.ToString(),
                e.About,
                ByYou = e.ReaderId == readerId,
                From = e.ReaderId == readerId || e.ReaderId == null ? e.Range : null,
            })
            .ToListAsync(cancellationToken),
    };
}
