using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Articles;
using ReviewPortal.Data;
using ReviewPortal.Paywall;
using ReviewPortal.Site;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Articles;

[PublicPage, WholePage]
internal sealed class ArticleModel(
    Readings readings, ArticleNeighbours neighbours, ArticleRelations relations, ReviewDbContext db, CurrentEdition edition, CurrentReader current, SiteOptions site, TimeProvider time) : PageModel
{
    private Reading? _reading;
    private RelatedPieces? _related;

    public Reading Reading => _reading ?? throw new InvalidOperationException("The article is shown before it was opened.");
    public RelatedPieces Related => _related ?? throw new InvalidOperationException("The article is shown before what belongs with it was found.");
    public ContentsLine? Previous { get; private set; }
    public ContentsLine? Next { get; private set; }
    public PaywallCard? Paywall { get; private set; }
    public Uri Address => new(site.BaseUrl, $"/articles/{Reading.Article.Slug}");
    public string Canonical => Address.ToString();
    public IHtmlContent StructuredData => ArticleStructuredData.For(Reading, Canonical, site);
    public IHtmlContent Breadcrumbs => ArticleStructuredData.Breadcrumbs(Reading.Article, site);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        _reading = await readings.OpenAsync(slug, current.Standing, cancellationToken);
        if (_reading is null) return NotFound();

        (Previous, Next) = await neighbours.FindAsync(_reading.Article, cancellationToken);
        _related = await relations.FindAsync(_reading.Article, cancellationToken);
        if (!_reading.Entitlement.ReadsWhole)
        {
            var terms = await PaywallTerms.CurrentAsync(edition, db, time.GetUtcNow().UtcDateTime, cancellationToken);
            Paywall = PaywallCard.For(_reading, current.Standing, terms);
        }

        return Page();
    }

    /// <summary>“November 19, 2026 issue · about 12 minutes”.</summary>
    public string When()
    {
        var article = Reading.Article;
        var date = article.IssueDate is { } issue ? $"{issue.Long()} issue" : article.PublishedAt is { } published ? site.Date(published) : null;
        return string.Join(" · ", new[] { date, ReadingTime.InWords(article.Words) }.OfType<string>());
    }

    /// <summary>A note may begin with its contributor's name or go on from it: the name is printed once.</summary>
    public static string AfterName(ContributorNote contributor) =>
        contributor.Bio is { } bio && bio.StartsWith(contributor.Name, StringComparison.Ordinal) ? bio[contributor.Name.Length..].TrimStart() : contributor.Bio ?? "";
}
