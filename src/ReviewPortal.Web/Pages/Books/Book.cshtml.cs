using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Articles;
using ReviewPortal.Data;
using ReviewPortal.Site;
using ReviewPortal.Web.Hosting;
using ReviewPortal.Works;

namespace ReviewPortal.Web.Pages.Books;

/// <summary>A work with every piece on it.</summary>
[PublicPage]
internal sealed class BookModel(ReviewDbContext db, SiteOptions site, TimeProvider time) : PageModel
{
    private WorkPage? _shown;

    public WorkPage Shown => _shown ?? throw new InvalidOperationException("The work is shown before it was loaded.");
    public string Canonical => new Uri(site.BaseUrl, $"/books/{Shown.Work.Slug}").ToString();

    /// <summary>“by Joaquim Sal, 2024. Northmoor, 198 pp., $18.95 (paper)”.</summary>
    public string Facts => string.Join(". ", new[]
    {
        string.Join(", ", new[] { Shown.Work.Credit, Year }.OfType<string>()).TrimEnd('.'),
        Shown.Imprints.Count > 0 ? Shown.Imprints[0].Text : "",
    }.Where(part => part.Length > 0));

    /// <summary>An exhibition's credit often says it already: “Custom House, 2024”.</summary>
    private string? Year => Shown.Work.Year is { } year && $"{year}" is var text && Shown.Work.Credit?.Contains(text, StringComparison.Ordinal) is not true ? text : null;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (!Slug.IsValid(slug)) return NotFound();
        var now = time.GetUtcNow().UtcDateTime;
        _shown = await WorkPage.FindAsync(db, slug, now, cancellationToken);
        if (_shown is not null) return Page();
        return await WorkPage.FindMovedAsync(db, slug, now, cancellationToken) is { } moved ? RedirectPermanentPreserveMethod($"/books/{moved}") : NotFound();
    }
}
