namespace ReviewPortal.Subscriptions;

/// <summary>A price for a plan for a number of issues, sold from one instant to another (UTC, the end exclusive).</summary>
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
    public required bool IsIntroductory { get; init; }
    public required DateTime SoldFrom { get; init; }
    public DateTime? SoldUntil { get; private set; }

    public Money Price => new(PriceMinor, Currency);

    /// <summary>Rounded up, so that nobody is promised less than they will pay.</summary>
    public Money PricePerIssue => new((PriceMinor + Issues - 1) / Issues, Currency);

    /// <summary>An introductory offer is for readers who never had a paid subscription; what the desk gave them does not count.</summary>
    public bool IsFor(bool hasPaidBefore) => !IsIntroductory || !hasPaidBefore;

    public bool IsSoldAt(DateTime now) => SoldFrom <= now && !(SoldUntil <= now);

    public OfferStatus StatusAt(DateTime now) =>
        SoldUntil <= now ? OfferStatus.Ended
        : SoldFrom > now ? OfferStatus.NotYetSold
        : OfferStatus.OnSale;

    /// <summary>Ends the sale. A price is never changed: a new one is a new offer.</summary>
    public void EndSale(DateTime at) => SoldUntil = at;
}
