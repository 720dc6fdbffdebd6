using ReviewPortal.Subscriptions;

namespace ReviewPortal.Web.Hosting;

/// <summary>What a plan covers and an offer costs, in words, from their rows.</summary>
internal static class Coverage
{
    public static string InWords(Plan? plan)
    {
        if (plan is null) return "";
        var parts = PartsOf(plan);
        return parts.Count == 0 ? "nothing yet" : Sentence(plan is { CoversPrint: true, CoversRecent: false, CoversArchive: false } ? [.. parts, "nothing to read here"] : parts);
    }

    /// <summary>What a plan covers that another does not; null if that is nothing.</summary>
    public static string? Beyond(this Plan plan, Plan other) => PartsOf(plan).Except(PartsOf(other)).ToList() is { Count: > 0 } more ? Sentence(more) : null;

    private static List<string> PartsOf(Plan plan)
    {
        var parts = new List<string>();
        if (plan.CoversPrint) parts.Add("printed copies by post");
        if (plan.CoversRecent || plan.CoversArchive) parts.Add($"the last {Plan.RecentMonths} months here");
        if (plan.CoversArchive) parts.Add("the whole archive");
        return parts;
    }

    private static string Sentence(IEnumerable<string> parts)
    {
        var words = string.Join(", ", parts);
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>“10 issues for $10”.</summary>
    public static string InWords(Offer offer) => offer.Terms.ToString();

    /// <summary>“, then 20 issues for $70, renewed until you cancel”; empty where nothing follows.</summary>
    public static string Then(Offer offer) =>
        offer.Renewal is not { } renewal ? ""
        : renewal == offer.Terms ? ", renewed until you cancel"
        : $", then {renewal}, renewed until you cancel";
}
