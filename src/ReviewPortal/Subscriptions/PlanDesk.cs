using System.Data;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Records;
using ReviewPortal.Site;

namespace ReviewPortal.Subscriptions;

/// <summary>What is sold, and from when to when. Prices are never changed: an offer ends, and another begins.</summary>
public sealed class PlanDesk(ReviewDbContext db, SiteOptions site, Recorder record, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <returns>False, having done nothing, if there are plans already.</returns>
    public async Task<bool> MakeStandardAsync(CancellationToken cancellationToken)
    {
        if (await db.Plans.AnyAsync(cancellationToken)) return false;
        var plans = StandardPlans.Make();
        db.Plans.AddRange(plans);
        db.Offers.AddRange(StandardPlans.IntroductoryAndRegular(plans, site.Currency, Now));
        record.Add(RecordKind.PlansMade, string.Join(", ", plans.Select(p => p.Name)));
        // Pressed twice at the same moment: slugs are unique.
        return await db.TrySaveAsync(cancellationToken);
    }

    /// <returns>False, having done nothing, if another has taken its address at this moment.</returns>
    public Task<bool> MakeAsync(Plan plan, CancellationToken cancellationToken)
    {
        db.Plans.Add(plan);
        record.Add(RecordKind.PlansMade, plan.Name);
        return db.TrySaveAsync(cancellationToken);
    }

    /// <param name="renewal">What follows, again and again; null if nothing does. In the same currency.</param>
    /// <param name="code">As <see cref="CampaignCode"/> reads it; null for a public offer.</param>
    /// <param name="from">The first day of the sale; null for now.</param>
    /// <param name="until">The last day of the sale; null for no end.</param>
    /// <returns>False, having done nothing, if the plan has the same offer on sale at the same time.</returns>
    public async Task<bool> AddOfferAsync(
        Plan plan, Terms terms, Terms? renewal, OfferAudience audience, string? code, DateOnly? from, DateOnly? until, CancellationToken cancellationToken)
    {
        var now = Now;
        // Two clicks: the second sees what the first added, or clashes with it.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        var offer = new Offer
        {
            Plan = plan,
            PriceMinor = terms.Price.Minor,
            Currency = terms.Price.Currency,
            Issues = terms.Issues,
            RenewalIssues = renewal?.Issues,
            RenewalPriceMinor = renewal?.Price.Minor,
            Audience = audience,
            Code = code,
            SoldFrom = from > site.DateOf(now) ? site.StartOf(from.Value) : now,
        };
        if (until is { } last) offer.EndSale(site.EndOf(last));
        if ((await db.Offers.AsNoTracking().Where(o => o.PlanId == plan.Id).ToListAsync(cancellationToken)).Any(offer.IsDoubledBy)) return false;
        db.Offers.Add(offer);
        record.Add(RecordKind.OfferMade, $"{plan.Name}, {terms}{(renewal is null ? "" : $", then {renewal}")}{(code is null ? "" : $", code {code}")}");
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure.IsClash())
        {
            return false;
        }
    }

    /// <returns>False, having done nothing, if the sale has ended already.</returns>
    public async Task<bool> EndSaleAsync(int offerId, CancellationToken cancellationToken)
    {
        var now = Now;
        var offer = await db.Offers.SingleOrDefaultAsync(o => o.Id == offerId, cancellationToken);
        if (offer is null || offer.StatusAt(now) == OfferStatus.Ended) return false;
        offer.EndSale(now);
        record.Add(RecordKind.OfferEnded, $"{offer.Issues} issues at {offer.Price}");
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
