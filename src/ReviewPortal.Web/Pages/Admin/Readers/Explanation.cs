using ReviewPortal.Articles;
using ReviewPortal.Paywall;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Readers;

/// <summary>A decision about access in the words of the desk.</summary>
/// <param name="Title">Null for what is not published: whoever answers readers need not know of it.</param>
internal sealed record Explanation(bool ReadsWhole, string Verdict, string Why, string? Slug = null, string? Title = null)
{
    private const string Whole = "Yes, the whole text:";
    private const string Opening = "No, the opening only:";

    public static Explanation Of(AccessAnswer? answer, DateTime now, SiteOptions site)
    {
        if (answer is null)
            return new(false, "There is no such article.", "Enter its whole title, or its address on the site.");
        if (answer.Entitlement is not { } entitlement)
            return new(false, "No, nothing:", $"the article is {Unpublished(answer, site)}, so nobody finds it on the site.");

        return new(
            entitlement.ReadsWhole, entitlement.ReadsWhole ? Whole : Opening, $"{WordsFor(answer, entitlement, now, site)}.", answer.Slug, answer.Title);
    }

    private static string WordsFor(AccessAnswer answer, Entitlement entitlement, DateTime now, SiteOptions site) => entitlement.Reason switch
    {
        AccessReason.FreeArticle => "the article is free for everyone, for as long as it stays so",
        AccessReason.Staff => $"they are staff ({string.Join(", ", answer.Reader.Roles)}), for as long as they have the role and sign in with a second step",
        AccessReason.RegisteredReader => "the article is free with an account, for as long as it stays so",
        AccessReason.Subscriber => $"{Plans(answer.CoveringAt(now), "covers", "cover")} it until {Through(answer.OpenUntil(now), site)}{AfterThat(answer, entitlement, now)}{Pauses(answer, now, site)}",
        AccessReason.SubscriptionEnded => $"their subscription ended, its last day was {Through(entitlement.Until, site)}{Next(answer, now, site)}",
        AccessReason.SubscriptionPaused => $"their subscription is paused, and goes on on {(entitlement.Until is { } goesOn ? site.Date(goesOn) : "")}",
        AccessReason.PlanDoesNotCoverArchive =>
            $"{Plans(answer.RunningAt(now), "does not cover", "do not cover")} the archive, to which this belongs: it was published on {Published(answer, site)}, more than {Plan.RecentMonths} months ago{Next(answer, now, site)}",
        AccessReason.PlanCoversPrintOnly => $"{Plans(answer.RunningAt(now), "covers", "cover")} the printed copies, not reading here{Next(answer, now, site)}",
        _ => $"they have no subscription that has begun{Next(answer, now, site)}",
    };

    private static string Plans(IEnumerable<SubscriptionTerm> terms, string verb, string verbOfMany)
    {
        var names = terms.Select(s => s.Plan).Distinct().ToList();
        return $"their {string.Join(" and ", names)} {(names.Count == 1 ? $"subscription {verb}" : $"subscriptions {verbOfMany}")}";
    }

    private static string AfterThat(AccessAnswer answer, Entitlement entitlement, DateTime now) =>
        answer.OpenUntil(now) < entitlement.Until ? ", when it becomes part of the archive, which the plan does not cover" : "";

    /// <summary>Those that are still to begin, of what opens it now.</summary>
    private static string Pauses(AccessAnswer answer, DateTime now, SiteOptions site) => string.Concat(
        from term in answer.CoveringAt(now)
        where term.PausedAt > now && term.PausedUntil > term.PausedAt
        select $", but {term.Plan} stands still from {site.Date(term.PausedAt.GetValueOrDefault())} and goes on on {site.Date(term.PausedUntil.GetValueOrDefault())}");

    private static string Next(AccessAnswer answer, DateTime now, SiteOptions site) =>
        answer.NextBegins(now) is { } begins ? $"; the next begins on {site.Date(begins)}" : "";

    private static string Unpublished(AccessAnswer answer, SiteOptions site) => answer.Status switch
    {
        ArticleStatus.Withdrawn => "withdrawn",
        ArticleStatus.Scheduled => $"to be published on {Published(answer, site)}",
        _ => "a draft",
    };

    private static string Published(AccessAnswer answer, SiteOptions site) => answer.PublishedAt is { } published ? site.Date(published) : "";

    private static string Through(DateTime? end, SiteOptions site) => end is { } until ? $"the end of {site.LastDayBefore(until).Long()}" : "";
}
