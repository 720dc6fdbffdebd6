using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Citations;
using ReviewPortal.Paywall;
using ReviewPortal.Site;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Articles;

/// <summary>How to cite an article, and how to pass it on. Made of its head alone.</summary>
[PublicPage]
internal sealed class CiteModel(Readings readings, SiteOptions site) : PageModel
{
    private ArticleHead? _article;

    public ArticleHead Article => _article ?? throw new InvalidOperationException("The article is shown before it was found.");
    public Citation Citation => Citation.Of(Article, site);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        _article = await readings.HeadOfAsync(slug, cancellationToken);
        return _article is null ? NotFound() : Page();
    }
}
