using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Records;
using ReviewPortal.Shelf;
using ReviewPortal.Site;

namespace ReviewPortal.Accounts;

/// <summary>All that the site keeps about a reader, as a file: <c>docs/readers.md</c> describes it. No secret is in it.</summary>
public sealed class ReaderData(ReviewDbContext db, ShelfExport shelf, SiteOptions site, TimeProvider time)
{
    public const int Version = 4;

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
                Plan = s.Plan!.Name,
                s.StartsAt,
                s.PaidUntil,
                s.EndsAt,
                Origin = s.Origin.ToString(),
                s.GrantedAt,
                s.FormerUntil,
                s.FormerIssues,
                s.FormerPriceMinor,
                s.TermIssues,
                s.TermPriceMinor,
                s.RenewalIssues,
                s.RenewalPriceMinor,
                s.Currency,
                s.CancelledAt,
                s.PausedAt,
                s.PausedUntil,
                History = s.History.OrderBy(e => e.Id).Select(e => new { e.At, Act = e.Act.ToString(), e.Note, e.EndsAt }).ToList(),
            }).ToListAsync(cancellationToken),
        Address = await db.PostalAddresses.AsNoTracking().Where(a => a.ReaderId == readerId)
            .Select(a => new { a.Name, a.Line1, a.Line2, a.Town, a.PostalCode, a.Country, a.ChangedAt }).SingleOrDefaultAsync(cancellationToken),
        // Name, address and e-mail of the label are not shown: whoever knows number and postal code can claim it.
        ClaimedNumbers = await db.PrintSubscribers.AsNoTracking().Where(s => s.ClaimedById == readerId).OrderBy(s => s.ClaimedAt)
            .Select(s => new { s.Number, s.ImportedAt, s.ClaimedAt }).ToListAsync(cancellationToken),
        CardOrders = await db.CardOrders.AsNoTracking().Where(o => o.ReaderId == readerId).OrderBy(o => o.PlacedAt)
            .Select(o => new
            {
                Plan = o.PlanName,
                o.Issues,
                o.PriceMinor,
                o.Currency,
                o.RenewalIssues,
                o.RenewalPriceMinor,
                o.Article,
                o.PlacedAt,
                Status = o.Status.ToString(),
                StripeCustomer = o.Customer,
                o.IsGift,
                Invoice = o.InvoiceNumber,
                NotPaidYet = db.GiftDrafts.Where(d => d.OrderId == o.Id).Select(d => new { d.RecipientName, d.RecipientEmail, d.SendAt, d.From, d.Message }).FirstOrDefault(),
                Disputes = o.Disputes.OrderBy(d => d.OpenedAt).Select(d => new { d.AmountMinor, d.Currency, d.OpenedAt, d.Reason, Status = d.Status.ToString() }).ToList(),
            }).ToListAsync(cancellationToken),
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
        ArticlesGiven = await db.GiftLinks.AsNoTracking().Where(l => l.GiverId == readerId).OrderBy(l => l.Id)
            .Select(l => new { Article = l.Article!.Slug, l.CreatedAt, l.EndsAt, l.MostOpenings, l.Openings, l.RevokedAt }).ToListAsync(cancellationToken),
        GiftsGiven = await db.GiftSubscriptions.AsNoTracking().Where(g => g.GiverId == readerId).OrderBy(g => g.Id)
            .Select(g => new
            {
                Plan = g.Plan!.Name,
                g.Issues,
                Invoice = g.InvoiceNumber,
                g.RecipientName,
                g.RecipientEmail,
                g.SendAt,
                g.From,
                g.Message,
                g.OrderedAt,
                g.PaidAt,
                g.SentAt,
                g.RedeemedAt,
                g.VoidedAt,
            })
            .ToListAsync(cancellationToken),
        GiftsReceived = await db.GiftSubscriptions.AsNoTracking().Where(g => g.RedeemedById == readerId).OrderBy(g => g.Id)
            .Select(g => new { Plan = g.Plan!.Name, g.Issues, g.From, g.RedeemedAt }).ToListAsync(cancellationToken),
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
