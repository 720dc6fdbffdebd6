using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Figures;
using ReviewPortal.Payments;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Web.Composition;

/// <summary>A year of invented business, so that a newcomer finds readers to look up and figures that tell something. Nobody can sign in to its accounts.</summary>
internal sealed class DemonstrationYear(ReviewDbContext db, UserManager<Reader> readers, SiteOptions site)
{
    private static readonly Signature Site = new("demonstration", null);

    /// <summary>The earliest first, as their invoices are numbered. What began long ago was given up, or has ended.</summary>
    private static readonly (string Name, int Plan, int WeeksAgo, PaymentWay Way, bool GaveUp)[] Orders =
    [
        ("Edwin Marsh", 0, 51, PaymentWay.Cheque, true), ("Fenna Dijk", 1, 49, PaymentWay.Transfer, true), ("George Attwell", 2, 46, PaymentWay.Cheque, true),
        ("Hana Novotná", 1, 43, PaymentWay.Transfer, true), ("Ivor Pryce", 2, 38, PaymentWay.Transfer, false), ("Judith Amsel", 0, 36, PaymentWay.Cheque, false),
        ("Kofi Mensah", 1, 33, PaymentWay.Transfer, false), ("Lena Brandt", 2, 31, PaymentWay.Transfer, true), ("Malcolm Orr", 1, 27, PaymentWay.Cash, false),
        ("Nadia Haddad", 2, 25, PaymentWay.Transfer, false), ("Owen Tully", 1, 22, PaymentWay.Transfer, false), ("Petra Lindqvist", 2, 18, PaymentWay.Transfer, false),
        ("Quentin Shaw", 0, 17, PaymentWay.Cheque, false), ("Rosa Ferrante", 1, 13, PaymentWay.Transfer, true), ("Samuel Okafor", 1, 11, PaymentWay.Transfer, false),
        ("Tilda Roth", 2, 9, PaymentWay.Transfer, false), ("Umberto Sala", 1, 6, PaymentWay.Transfer, false), ("Vera Kolar", 2, 4, PaymentWay.Cheque, false),
        ("William Dace", 1, 2, PaymentWay.Transfer, false),
    ];

    public async Task FillAsync(IReadOnlyList<Plan> plans, DateTime now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var (name, plan, weeksAgo, way, gaveUp) in Orders)
        {
            var (ordered, paid) = (now.AddDays(-7 * weeksAgo - 3), now.AddDays(-7 * weeksAgo));
            var reader = await MakeAsync(name, ordered);
            var offer = plans[plan].Offers.First(o => o.Audience == (weeksAgo > 18 ? OfferAudience.Everyone : OfferAudience.NewReaders));
            var invoice = Invoice.For(reader, plans[plan], offer, Address(reader, plans[plan], ordered), await InvoiceSeries.TakeAsync(db, cancellationToken), ordered, site.DateOf(ordered).AddDays(14), site);
            var subscription = Subscription.Begin(reader.Id, plans[plan], SubscriptionOrigin.Invoice, paid, site.EndOf(LastDay.Of(offer.Issues, paid, site)), Site, paid);
            subscription.SellBy(offer);
            if (gaveUp) subscription.CancelRenewal(EndCause.CancelledByReader, Site, paid.AddDays(10));
            invoice.Pay(subscription, site.DateOf(paid), way, Site, paid);
            db.Add(invoice);
            db.Payments.Add(Payment.Of(invoice, invoice.PriceMinor, site.DateOf(paid), way, subscription, paid));
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>What of the articles brought readers to the offers, in the last eight weeks.</summary>
    public async Task CountAsync(DateTime now, CancellationToken cancellationToken)
    {
        var today = site.DateOf(now);
        var articles = await db.Articles.OrderBy(a => a.Slug).Select(a => a.Id).ToListAsync(cancellationToken);
        foreach (var (place, article) in articles.Index())
            for (var day = 1; day <= 56; day++)
            {
                Count(ArticleCountKind.TeaserRead, (place * 7 + day * 5) % (40 - 2 * place));
                Count(ArticleCountKind.OfferSeen, (place * 5 + day * 3) % 19 / (9 + place / 2));
                Count(ArticleCountKind.OfferTaken, (place * 11 + day * 7) % 61 / (54 + place / 3));

                void Count(ArticleCountKind kind, int count)
                {
                    if (count > 0) db.ArticleCounts.Add(new() { ArticleId = article, Day = today.AddDays(-day), Kind = kind, Count = count });
                }
            }

        await db.SaveChangesAsync(cancellationToken);
    }

    private PostalAddress? Address(Reader reader, Plan plan, DateTime now)
    {
        if (!plan.CoversPrint) return null;
        var address = new PostalAddress { ReaderId = reader.Id };
        address.Change(new() { Name = reader.Name, Line1 = $"{reader.Name.Length} Quay Street", Town = "Harbourton, ME", PostalCode = $"040{reader.Name.Length}", Country = "United States" }, now);
        db.PostalAddresses.Add(address);
        return address;
    }

    private async Task<Reader> MakeAsync(string name, DateTime now)
    {
        var email = $"{name.Split(' ')[0].ToLowerInvariant()}@review.example";
        var reader = new Reader { Name = name, Email = email, UserName = email, EmailConfirmed = true, RegisteredAt = now };
        var result = await readers.CreateAsync(reader);
        return result.Succeeded ? reader : throw new InvalidOperationException(result.ToString());
    }
}
