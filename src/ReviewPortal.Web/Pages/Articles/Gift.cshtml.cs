using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Gifts;
using ReviewPortal.Paywall;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Gifts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Articles;

/// <summary>
/// An article for whoever has a link that a subscriber made. Every link that does not open it, whether it never was one or is one no
/// longer, is answered alike: by the teaser. Whoever reads the article anyway is sent to its own address, and nothing is counted.
/// </summary>
[NoReferrer]
internal sealed class GiftModel(
    GiftReadings gifts, GiftPictures pictures, GiftGuesses guesses, ShownArticles articles, CurrentReader current) : PageModel
{
    private ShownArticle? _shown;

    public ShownArticle Shown => _shown ?? throw new InvalidOperationException("The article is shown before it was opened.");
    public bool IsGiven => Shown.Reading.Entitlement.Reason == AccessReason.Gift;
    public string Address => $"/articles/{Shown.Reading.Article.Slug}";

    public async Task<IActionResult> OnGetAsync(string slug, string token, CancellationToken cancellationToken)
    {
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        var attempt = GiftLinks.IsToken(token) ? await guesses.TakeAsync(HttpContext) : null;
        if (attempt is { IsAllowed: false }) return Response.TooMany(attempt.Wait);
        var opened = await gifts.OpenAsync(slug, token, current.Standing, isCounted: HttpMethods.IsGet(Request.Method), cancellationToken);
        if (opened is null) return NotFound();
        if (opened.IsKnown) attempt?.Succeed();

        var reading = opened.Reading;
        if (reading.Entitlement is { ReadsWhole: true, Reason: not AccessReason.Gift }) return Redirect($"/articles/{reading.Article.Slug}");
        if (opened.Link is { } link) reading = reading with { Html = pictures.Open(reading.Html, link) };
        _shown = await articles.ShowAsync(reading, current.Standing, mark: null, cancellationToken);
        return Page();
    }
}
