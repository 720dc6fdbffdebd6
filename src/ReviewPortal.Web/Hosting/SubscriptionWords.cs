using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Web.Hosting;

internal static class SubscriptionWords
{
    public static string InWords(this SubscriptionOrigin origin) => origin switch
    {
        SubscriptionOrigin.Invoice => "by invoice",
        SubscriptionOrigin.Card => "by card",
        SubscriptionOrigin.Complimentary => "complimentary",
        SubscriptionOrigin.Gift => "a gift",
        SubscriptionOrigin.Import => "claimed",
        _ => throw new ArgumentOutOfRangeException(nameof(origin)),
    };

    public static string InWords(this OfferAudience audience) => audience switch
    {
        OfferAudience.Everyone => "for everyone",
        OfferAudience.NewReaders => "introductory",
        OfferAudience.FormerReaders => "for those who come back",
        _ => throw new ArgumentOutOfRangeException(nameof(audience)),
    };

    /// <summary>A line of its history: when, who, what, to when, and why.</summary>
    public static string InWords(this SubscriptionEvent line, SiteOptions site) =>
        $"{site.Date(line.At)}, {line.By}: {What(line, site)}.{(line.Reason is { } reason ? $" {reason}" : "")}";

    /// <summary>What happened, for the reader.</summary>
    public static string Sentence(this SubscriptionEvent line, SiteOptions site)
    {
        var words = What(line, site);
        return $"{char.ToUpperInvariant(words[0])}{words[1..]}";
    }

    private static string What(SubscriptionEvent line, SiteOptions site)
    {
        var last = site.LastDayBefore(line.EndsAt).Long();
        return line.Act switch
        {
            SubscriptionAct.Began => $"began, last day {last}",
            SubscriptionAct.Renewed => $"renewed, last day {last}",
            SubscriptionAct.EndMoved => $"last day moved to {last}",
            SubscriptionAct.PlanChanged => $"plan changed{(line.Detail is { } plans ? $" from {plans};" : ",")} last day {last}",
            SubscriptionAct.Paused => $"paused{(line.Detail is { } days ? $" {days};" : ",")} last day {last}",
            SubscriptionAct.Resumed => $"went on, last day {last}",
            SubscriptionAct.RenewalCancelled => $"renewal cancelled, last day {last}",
            SubscriptionAct.RenewalKept => "renewal kept after all",
            SubscriptionAct.RenewalDue => $"renewal invoiced, open through {last} while it is not paid",
            SubscriptionAct.Ended => "ended",
            SubscriptionAct.Lapsed => "lapsed, its renewal was not paid",
            SubscriptionAct.Refunded => "refunded and ended",
            SubscriptionAct.Claimed => $"claimed, last day {last}",
            SubscriptionAct.Noted => "noted",
            _ => throw new ArgumentOutOfRangeException(nameof(line)),
        };
    }
}
