using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Search;
using ReviewPortal.Site;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Search;

/// <summary>
/// The search and what it found. It is not kept in memory as other public pages are: there are as many as there are words, and
/// whoever asked for enough of them would drive out what readers come for.
/// </summary>
internal sealed class IndexModel(ArticleSearch search, CurrentReader current, SiteOptions site, TimeProvider time) : PageModel
{
    private const int PageSize = 10;

    public SearchForm Form { get; private set; } = new();

    /// <summary>Null if nothing was asked for that can be searched for.</summary>
    public SearchResults? Results { get; private set; }

    public PageNumbers Pages { get; private set; } = new("/search", 1, 0, PageSize);

    public string Found => Results switch
    {
        { IsMore: true } => $"More than {ArticleSearch.Most:N0} articles; these are the closest and the latest of them.",
        { Total: 1 } => "One article.",
        { Total: var n } => $"{n:N0} articles.",
        null => "",
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (PageNumbers.Asked(Request.Query) is not { } page) return NotFound();
        Form = SearchForm.Read(Request.Query, site, time.GetUtcNow().UtcDateTime);
        // A form sends its empty fields too, and a search has one address.
        if (!Form.IsAt(Request.QueryString) || (page == 1 && Request.Query.ContainsKey("page")))
            return Redirect(new PageNumbers(Form.Address, page, 0, PageSize).AddressOf(page));
        if (!Form.IsAsked) return page == 1 ? Page() : NotFound();

        Results = await search.FindAsync(Form.Query, Form.Filter, current.Standing, page, PageSize, cancellationToken);
        Pages = new PageNumbers(Form.Address, page, Results.Total, PageSize);
        return Pages.Exists ? Page() : NotFound();
    }
}
