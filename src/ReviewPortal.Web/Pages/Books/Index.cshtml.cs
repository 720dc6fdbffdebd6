using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Web.Hosting;
using ReviewPortal.Works;

namespace ReviewPortal.Web.Pages.Books;

/// <summary>All works under review, by title, author or year.</summary>
[PublicPage(IsPaged = true, IsOrdered = true)]
internal sealed class IndexModel(WorkIndex works) : PageModel
{
    private const int PageSize = 100;

    public WorkOrder Order { get; private set; }
    public PageNumbers Pages { get; private set; } = new("/books", 1, 0, PageSize);
    public IEnumerable<IGrouping<string?, WorkIndexLine>> Groups { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (PageNumbers.Asked(Request.Query) is not { } page || OrderOf(Request.Query.TryGetValue("by", out var by) ? by.ToString() : null) is not { } order) return NotFound();
        // A page has one address: the first is the list's own, and so is the first order.
        Pages = new PageNumbers(AddressOf(order), page, await works.CountAsync(cancellationToken), PageSize) { Before = "Previous", After = "Next" };
        if (!Pages.Exists) return NotFound();
        if ((page == 1 && Request.Query.ContainsKey("page")) || (order == WorkOrder.Title && Request.Query.ContainsKey("by")))
            return RedirectPermanent(Pages.AddressOf(page));

        Order = order;
        Groups = (await works.LinesAsync(order, Pages.Skipped, PageSize, cancellationToken)).GroupBy(line => line.HeadingBy(order));
        return Page();
    }

    public static string AddressOf(WorkOrder order) => order == WorkOrder.Title ? "/books" : $"/books?by={order.ToString().ToLowerInvariant()}";

    private static WorkOrder? OrderOf(string? by) => by switch
    {
        null or "title" => WorkOrder.Title,
        "author" => WorkOrder.Author,
        "year" => WorkOrder.Year,
        _ => null,
    };
}
