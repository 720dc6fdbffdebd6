namespace ReviewPortal.Subscriptions;

/// <summary>
/// A price for a plan for a number of issues, sold from one instant to another (UTC, the end exclusive), and what follows. It
/// is never changed: another price is another offer.
/// </summary>
public sealed class Offer : Data.IPublicContent
{
    /// <summary>The review is a fortnightly.</summary>
    public const int DaysAnIssue = 14;

    public const int MaxIssues = 1000;

    public int Id { get; private set; }
    public int PlanId { get; private set; }
    public Plan? Plan { get; init; }

    /// <summary>In the smallest unit of the currency (cents): money is never floating point.</summary>
    public required long PriceMinor { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    public required int Issues { get; init; }
    public required OfferAudience Audience { get; init; }

    /// <summary>What is sold when these issues are over, again and again; null if it ends with them.</summary>
    public int? RenewalIssues { get; init; }

    public long? RenewalPriceMinor { get; init; }

    /// <summary>Of a campaign (see <see cref="CampaignCode"/>): only who knows it is shown the offer. Null for the public ones.</summary>
    public string? Code { get; init; }

    public required DateTime SoldFrom { get; init; }
    public DateTime? SoldUntil { get; private set; }

    public Money Price => new(PriceMinor, Currency);
    public Terms Terms => new(Issues, Price);
    public Terms? Renewal => Terms.Of(RenewalIssues, RenewalPriceMinor, Currency);
    public bool IsIntroductory => Audience == OfferAudience.NewReaders;

    /// <summary>Rounded up, so that nobody is promised less than they will pay.</summary>
    public Money PricePerIssue => new((PriceMinor + Issues - 1) / Issues, Currency);

    /// <summary>Not rounded: what offers are put in order by. Of one currency.</summary>
    public decimal MinorAnIssue => (decimal)PriceMinor / Issues;

    public bool IsFor(BuyerKind buyer) => Audience switch
    {
        OfferAudience.NewReaders => buyer == BuyerKind.New,
        OfferAudience.FormerReaders => buyer == BuyerKind.Former,
        _ => true,
    };

    /// <summary>Whether it may be given, which ends and is followed by nothing: sold to everybody, and not cheaper than what else would follow.</summary>
    public bool IsGivable => Audience == OfferAudience.Everyone && Code is null && !(Renewal is { } next && IsCheaperThan(next));

    public bool IsSoldAt(DateTime now) => SoldFrom <= now && !(SoldUntil <= now);

    /// <summary>Whether another says the very same, and both are sold at some instant: nobody could tell them apart.</summary>
    public bool IsDoubledBy(Offer other) =>
        (PriceMinor, Currency, Issues, Audience, Code) == (other.PriceMinor, other.Currency, other.Issues, other.Audience, other.Code)
        && (RenewalIssues, RenewalPriceMinor) == (other.RenewalIssues, other.RenewalPriceMinor)
        && !(SoldUntil <= other.SoldFrom) && !(other.SoldUntil <= SoldFrom) && !(SoldUntil <= SoldFrom) && !(other.SoldUntil <= other.SoldFrom);

    public OfferStatus StatusAt(DateTime now) =>
        SoldUntil <= now ? OfferStatus.Ended
        : SoldFrom > now ? OfferStatus.NotYetSold
        : OfferStatus.OnSale;

    public void EndSale(DateTime at) => SoldUntil = at;

    private bool IsCheaperThan(Terms next) => (decimal)PriceMinor * next.Issues < (decimal)next.Price.Minor * Issues;
}
