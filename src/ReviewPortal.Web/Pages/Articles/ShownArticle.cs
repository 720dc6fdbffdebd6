using System.Globalization;
using Microsoft.AspNetCore.Html;
using ReviewPortal.Articles;
using ReviewPortal.Paywall;
using ReviewPortal.Shelf;
using ReviewPortal.Site;

namespace ReviewPortal.Web.Pages.Articles;

/// <summary>An article as one reader is shown it: what they get of its text, and what belongs with it.</summary>
internal sealed class ShownArticle(Reading reading, SiteOptions site)
{
    public Reading Reading => reading;
    public required RelatedPieces Related { get; init; }
    public ContentsLine? Previous { get; init; }
    public ContentsLine? Next { get; init; }

    /// <summary>Null for whoever reads the whole.</summary>
    public PaywallCard? Paywall { get; init; }

    /// <summary>What the reader's shelf says of the article; null where there is none to show.</summary>
    public ShelfMark? Mark { get; init; }

    /// <summary>Whether the reader may give it away: see <see cref="Entitlement.MayBeGivenBy"/>.</summary>
    public bool MayGive { get; init; }

    /// <summary>Where the reader may read on, in thousandths of the text; null where there is nothing to offer.</summary>
    public string? ContinuesAt => StandIn ?? (reading.Entitlement.ReadsWhole ? Mark?.ContinuesAt?.ToString(CultureInfo.InvariantCulture) : null);

    /// <summary>Shown instead of that point while the page is made for others who stopped elsewhere.</summary>
    public string? StandIn { private get; set; }

    public Uri Address => new(site.BaseUrl, $"/articles/{reading.Article.Slug}");
    public string Canonical => Address.ToString();
    public IHtmlContent StructuredData => ArticleStructuredData.For(reading, Canonical, site);
    public IHtmlContent Breadcrumbs => ArticleStructuredData.Breadcrumbs(reading.Article, site);

    /// <summary>“ · about 12 minutes”, which stands after the issue or the date.</summary>
    public string Length => ReadingTime.InWords(reading.Article.Words) is { } length ? $" · {length}" : "";

    /// <summary>A note may begin with its contributor's name or go on from it: the name is printed once.</summary>
    public static string AfterName(ContributorNote contributor)
    {
        var bio = contributor.Bio ?? "";
        var rest = bio.StartsWith(contributor.Name, StringComparison.Ordinal) ? bio[contributor.Name.Length..] : null;
        // “Bo Quill’s last book”, but not “Boat” of a Bo.
        return rest is not null && (rest.Length == 0 || !char.IsLetterOrDigit(rest[0])) ? rest : $" {bio}";
    }
}
