using ReviewPortal.Articles;
using ReviewPortal.Articles.Desk;
using ReviewPortal.Paywall;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Web.Pages.Admin.Articles;

/// <summary>A checked file as the desk shows it: its parts, and what every kind of reader will get.</summary>
internal sealed record ArticlePreview(CheckedArticle Checked, IReadOnlyList<(string Reader, Entitlement Entitlement)> WhoGetsWhat)
{
    public IEnumerable<WorkLine> Works => (Checked.File?.Works ?? []).Select(w => new WorkLine(w.Title, w.Credit, w.Publisher, w.Pages, w.Prices, w.Isbn, w.Year, w.Kind, Slug: null));

    /// <summary>The whole text with the teaser's end marked.</summary>
    public string? MarkedHtml => Checked.Rendered?.MarkedHtml;

    public string WhyItEnds => Checked.Rendered?.End switch
    {
        TeaserEnd.Marker => "by its <!--more-->",
        TeaserEnd.Half => "which is half of the text",
        _ => Checked.File?.TeaserWords is null ? "the site’s number" : "the file’s own number",
    };

    /// <param name="publishedAt">The date that counts, if it is not the file's own.</param>
    public static ArticlePreview Of(CheckedArticle article, IEnumerable<Plan> plans, DateTime now, DateTime? publishedAt = null)
    {
        var access = article.File?.Access ?? AccessLevel.Subscribers;
        var readers = new List<(string Reader, ReaderStanding? Standing)> { ("A visitor", null), ("An account without subscription", Standing([])) };
        readers.AddRange(plans.Select(p => ($"A subscriber to {p.Name}", (ReaderStanding?)Standing([new(p.Name, p.CoversRecent, p.CoversArchive, now.AddDays(-1), now.AddDays(1))]))));
        readers.Add(("A subscriber of yesterday", Standing([new("", true, true, now.AddDays(-2), now.AddDays(-1))])));
        return new ArticlePreview(article, [.. readers.Select(r => (r.Reader, Entitlement.Decide(access, publishedAt ?? article.File?.Published ?? now, r.Standing, now)))]);
    }

    private static ReaderStanding Standing(IReadOnlyList<SubscriptionTerm> terms) => new("", "", "", [], terms);
}
