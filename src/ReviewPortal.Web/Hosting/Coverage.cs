using ReviewPortal.Subscriptions;

namespace ReviewPortal.Web.Hosting;

/// <summary>What a plan covers and an offer costs, in words, from their rows.</summary>
internal static class Coverage
{
    public static string InWords(Plan? plan)
    {
        if (plan is null) return "";
        var parts = new[]
        {
            plan.CoversPrint ? "printed copies by post" : null,
            plan.CoversRecent || plan.CoversArchive ? $"the last {Plan.RecentMonths} months here" : null,
            plan.CoversArchive ? "the whole archive" : null,
        };
        if (plan.CoversPrint && parts is [_, null, null]) parts[1] = "nothing to read here";
        var words = string.Join(", ", parts.OfType<string>());
        return words.Length == 0 ? "nothing yet" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>“10 issues for $10”.</summary>
    public static string InWords(Offer offer) => offer.Terms.ToString();

    /// <summary>“, then 20 issues for $70, renewed until you cancel”; empty where nothing follows.</summary>
    public static string Then(Offer offer) =>
        offer.Renewal is not { } renewal ? ""
        : renewal == offer.Terms ? ", renewed until you cancel"
        : $", then {renewal}, renewed until you cancel";
}
