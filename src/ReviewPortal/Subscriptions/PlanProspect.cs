using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReviewPortal.Subscriptions;

/// <summary>
/// What another plan would make of a subscription now: whoever asks for it is shown this before, and it is done as shown or shown
/// anew. Days are those of the site's calendar.
/// </summary>
/// <param name="Last">The last day as it is.</param>
/// <param name="LastThen">The last day on the other plan.</param>
/// <param name="Moved">By so much the end moves, and the next charge with it.</param>
/// <param name="Then">What follows, each time; null if it ends.</param>
/// <param name="ChargedOn">When a card is charged for that; null if none is.</param>
/// <param name="Invoice">The open one for what was to follow, which is cancelled.</param>
public sealed record PlanProspect(
    Plan From, Plan To, Offer Offer, DateOnly Today, DateOnly Last, DateOnly LastThen, TimeSpan Moved, Terms? Then, DateOnly? ChargedOn, int? Invoice)
{
    /// <summary>How many whole days are left after today.</summary>
    public int Days => Last.DayNumber - Today.DayNumber;

    public int DaysThen => LastThen.DayNumber - Today.DayNumber;

    /// <summary>The same for what reads the same, and for nothing else.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{Covers(From)}\n{Covers(To)}\n{Offer.Id} {Days} {Last:O} {DaysThen} {LastThen:O} {Then} {ChargedOn:O} {Invoice}"))));

    private static string Covers(Plan plan) => $"{plan.Id} {plan.CoversPrint} {plan.CoversRecent} {plan.CoversArchive} {plan.Name}";
}
