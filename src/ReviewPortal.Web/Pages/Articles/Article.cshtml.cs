using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Articles;
using ReviewPortal.Data;
using ReviewPortal.Figures;
using ReviewPortal.Paywall;
using ReviewPortal.Shelf;
using ReviewPortal.Site;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Figures;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Articles;

[PublicPage, WholePage]
internal sealed class ArticleModel(
    Readings readings, ArticleNeighbours neighbours, ArticleRelations relations, ShelfMarks marks, ReviewDbContext db, CurrentEdition edition,
    CurrentReader current, SiteOptions site, TimeProvider time) : PageModel, ICountedPage
{
    private Reading? _reading;
    private RelatedPieces? _related;

    public Reading Reading => _reading ?? throw new InvalidOperationException("The article is shown before it was opened.");
    public RelatedPieces Related => _related ?? throw new InvalidOperationException("The article is shown before what belongs with it was found.");
    public ContentsLine? Previous { get; private set; }
    public ContentsLine? Next { get; private set; }
    public PaywallCard? Paywall { get; private set; }

    /// <summary>What the reader's shelf says of the article; null for a visitor without an account.</summary>
    public ShelfMark? Mark { get; private set; }

    /// <summary>Where the reader may read on, in thousandths of the text; null where there is nothing to offer.</summary>
    public string? ContinuesAt => StandIn ?? (Reading.Entitlement.ReadsWhole ? Mark?.ContinuesAt?.ToString(CultureInfo.InvariantCulture) : null);

    /// <summary>Shown instead of that point while the page is made for others who stopped elsewhere.</summary>
    public string? StandIn { private get; set; }

    /// <summary>An opening that asks to subscribe, shown to whoever is no member of the staff.</summary>
    public Countable? Counts =>
        _reading is { Entitlement.ReadsWhole: false, Article: { Access: AccessLevel.Subscribers } article } && current.Standing?.IsStaff != true
            ? new(article.Id, ArticleCountKind.TeaserRead)
            : null;

    public Uri Address => new(site.BaseUrl, $"/articles/{Reading.Article.Slug}");
    public string Canonical => Address.ToString();
    public IHtmlContent StructuredData => ArticleStructuredData.For(Reading, Canonical, site);
    public IHtmlContent Breadcrumbs => ArticleStructuredData.Breadcrumbs(Reading.Article, site);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        _reading = await readings.OpenAsync(slug, current.Standing, cancellationToken);
        if (_reading is null) return NotFound();

        if (current.Standing is { } reader) Mark = await marks.FindAsync(reader.Id, _reading.Article.Id, cancellationToken);

        (Previous, Next) = await neighbours.FindAsync(_reading.Article, cancellationToken);
        IEnumerable<ContentsLine?> beside = [Previous, Next];
        _related = await relations.FindAsync(_reading.Article, [.. beside.OfType<ContentsLine>()], cancellationToken);
        if (!_reading.Entitlement.ReadsWhole)
        {
            var now = time.GetUtcNow().UtcDateTime;
            Paywall = PaywallCard.For(_reading, current.Standing, await PaywallTerms.CurrentAsync(edition, db, now, cancellationToken), now);
        }

        return Page();
    }

    /// <summary>“ · about 12 minutes”, which stands after the issue or the date.</summary>
    public string Length => ReadingTime.InWords(Reading.Article.Words) is { } length ? $" · {length}" : "";

    /// <summary>A note may begin with its contributor's name or go on from it: the name is printed once.</summary>
    public static string AfterName(ContributorNote contributor)
    {
        var bio = contributor.Bio ?? "";
        var rest = bio.StartsWith(contributor.Name, StringComparison.Ordinal) ? bio[contributor.Name.Length..] : null;
        // “Bo Quill’s last book”, but not “Boat” of a Bo.
        return rest is not null && (rest.Length == 0 || !char.IsLetterOrDigit(rest[0])) ? rest : $" {bio}";
    }
}
