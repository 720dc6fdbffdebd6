using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Articles;
using ReviewPortal.Figures;
using ReviewPortal.Paywall;
using ReviewPortal.Shelf;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Figures;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Articles;

[PublicPage, WholePage]
internal sealed class ArticleModel(Readings readings, ShownArticles articles, ShelfMarks marks, CurrentReader current) : PageModel, ICountedPage
{
    private ShownArticle? _shown;

    public ShownArticle Shown => _shown ?? throw new InvalidOperationException("The article is shown before it was opened.");

    /// <summary>An opening that asks to subscribe, shown to whoever is no member of the staff.</summary>
    public Countable? Counts =>
        _shown?.Reading is { Entitlement.ReadsWhole: false, Article: { Access: AccessLevel.Subscribers } article } && current.Standing?.IsStaff != true
            ? new(article.Id, ArticleCountKind.TeaserRead)
            : null;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await readings.OpenAsync(slug, current.Standing, cancellationToken) is not { } reading) return NotFound();
        var mark = current.Standing is { } reader ? await marks.FindAsync(reader.Id, reading.Article.Id, cancellationToken) : null;
        _shown = await articles.ShowAsync(reading, current.Standing, mark, cancellationToken);
        return Page();
    }
}
