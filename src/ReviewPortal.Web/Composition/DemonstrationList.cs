using ReviewPortal.PrintSubscribers;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Web.Composition;

/// <summary>A few lines of an older list of subscribers, for a newcomer to claim, to find and to print labels for.</summary>
internal static class DemonstrationList
{
    public const string Claimable = "number P-1001, postal code 10012";

    private static readonly (string Number, string Name, string? Line1, string? Town, string PostalCode, string? Country, int Plan, int Months)[] Lines =
    [
        ("P-1001", "Augusta Pell", "14 Lantern Street", "New York, NY", "10012", "United States", 2, 9),
        ("P-1002", "Benedikt Ohl", "Hafenweg 3", "Bremen", "28195", "Germany", 0, 4),
        ("P-1003", "Célestine Arnaud", "12 rue du Port", "Brest", "29200", "France", 0, 14),
        ("P-1004", "Dorothea Vane", null, null, "EH1 1YZ", null, 0, 2),
    ];

    public static IEnumerable<PrintSubscriber> Make(IReadOnlyList<Plan> plans, SiteOptions site, DateTime now) => Lines.Select(l => PrintSubscriber.Of(
        new SubscriberFacts(l.Number, l.Number.Replace("-", "", StringComparison.Ordinal), l.Name, l.Line1, null, l.Town, l.PostalCode, l.Country, null,
            plans[l.Plan], site.EndOf(site.DateOf(now).AddMonths(l.Months))), now));
}
