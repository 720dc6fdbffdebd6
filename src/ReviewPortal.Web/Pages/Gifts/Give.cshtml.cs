using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Gifts;
using ReviewPortal.Paywall;
using ReviewPortal.Site;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Gifts;

/// <summary>A subscriber makes a link by which others read one article, and finds it here again while it opens.</summary>
[ConfirmedFirst]
internal sealed class GiveModel(Readings readings, GiftLinks links, GiftOptions options, CurrentReader current, SiteOptions site, TimeProvider time) : PageModel
{
    private ArticleHead? _article;

    public ArticleHead Article => _article ?? throw new InvalidOperationException("The article is shown before it was found.");
    public GiftOptions Options => options;
    public bool MayGive { get; private set; }
    public int Left { get; private set; }

    /// <summary>By which it is given now.</summary>
    public GiftLink? Link { get; private set; }

    public Uri? Address => Link is null ? null : links.AddressOf(Link, Article.Slug);

    public DateTime Now { get; } = time.GetUtcNow().UtcDateTime;

    /// <summary>The last day of a link that is made today.</summary>
    public DateOnly Last => site.DateOf(Now).AddDays(options.Days - 1);

    private ReaderStanding Reader => current.Standing ?? throw new InvalidOperationException("Only a reader gives an article.");

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken) => await LoadAsync(slug, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken)) return NotFound();
        if (MayGive && await links.MakeAsync(Reader.Id, Article, cancellationToken)) return Redirect($"/articles/{Article.Slug}/give");
        return Page();
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        _article = await readings.HeadOfAsync(slug, cancellationToken);
        if (_article?.PublishedAt is not { } published) return false;
        MayGive = Entitlement.MayBeGivenBy(_article.Access, published, Reader, Now);
        Left = await links.LeftAsync(Reader.Id, cancellationToken);
        Link = await links.FindAsync(Reader.Id, _article.Id, cancellationToken);
        return true;
    }
}
