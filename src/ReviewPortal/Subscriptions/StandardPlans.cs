namespace ReviewPortal.Subscriptions;

/// <summary>The three plans that a review usually begins with. Afterwards they are the desk's: nothing else knows their names.</summary>
public static class StandardPlans
{
    public static IReadOnlyList<Plan> Make() =>
    [
        new() { Slug = "print", Name = "Print", Description = "Every issue by post, to keep.", Position = 1, CoversPrint = true },
        new() { Slug = "digital", Name = "Digital", Description = "Every new issue here, the day it comes out.", Position = 2, CoversRecent = true },
        new()
        {
            Slug = "all-access", Name = "All Access", Description = "The printed issues, and everything we ever published.", Position = 3,
            CoversPrint = true, CoversRecent = true, CoversArchive = true,
        },
    ];

    /// <summary>Ten issues to begin with, the cheapest at a dollar each, and twenty at the regular price, which follow again and again.</summary>
    public static IEnumerable<Offer> IntroductoryAndRegular(IReadOnlyList<Plan> plans, string currency, DateTime now)
    {
        (int Introductory, int Regular)[] centsAnIssue = [(200, 450), (100, 350), (250, 525)];
        foreach (var (plan, cents) in plans.Zip(centsAnIssue))
        {
            yield return Make(10, 10 * cents.Introductory, OfferAudience.NewReaders);
            yield return Make(20, 20 * cents.Regular, OfferAudience.Everyone);

            Offer Make(int issues, int price, OfferAudience audience) => new()
            {
                Plan = plan,
                Issues = issues,
                PriceMinor = price,
                Currency = currency,
                Audience = audience,
                RenewalIssues = 20,
                RenewalPriceMinor = 20 * cents.Regular,
                SoldFrom = now,
            };
        }
    }
}
