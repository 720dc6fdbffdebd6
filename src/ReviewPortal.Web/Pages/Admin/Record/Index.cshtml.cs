using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Records;
using ReviewPortal.Site;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Record;

/// <summary>Who did what, when, from where: the latest first, by person, kind and days.</summary>
internal sealed class IndexModel(ReviewDbContext db, SiteOptions site) : PageModel
{
    private const int PageSize = 50;

    [FromQuery(Name = "q")]
    public string? Sought { get; set; }

    [FromQuery(Name = "kind")]
    public string? KindAsked { get; set; }

    [FromQuery(Name = "from")]
    public string? From { get; set; }

    [FromQuery(Name = "to")]
    public string? To { get; set; }

    public RecordKind? Kind { get; private set; }
    public PageNumbers Pages { get; private set; } = new("/admin/record", 1, 0, PageSize);
    public IReadOnlyList<RecordEntry> Entries { get; private set; } = [];

    /// <summary>The names, now, of the readers whom the entries are about.</summary>
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (PageNumbers.Asked(Request.Query) is not { } number) return NotFound();
        Kind = Enum.TryParse<RecordKind>(KindAsked, out var kind) && kind.ToString() == KindAsked ? kind : null;
        var found = db.RecordEntries.AsNoTracking().FoundBy(Sought, db.Users);
        if (Kind is { } asked) found = found.Where(e => e.Kind == asked);
        if (FormText.Day(From) is { } first)
        {
            var start = site.StartOf(first);
            found = found.Where(e => e.At >= start);
        }

        if (FormText.Day(To) is { } last)
        {
            var end = site.EndOf(last);
            found = found.Where(e => e.At < end);
        }

        Pages = new PageNumbers(Path(), number, await found.CountAsync(cancellationToken), PageSize);
        if (!Pages.Exists) return NotFound();
        Entries = await found.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Skip(Pages.Skipped).Take(PageSize).ToListAsync(cancellationToken);
        var ids = Entries.Select(e => e.AboutReaderId).OfType<string>().Distinct().ToList();
        Names = await db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        return Page();
    }

    private string Path()
    {
        var asked = new[] { ("q", Sought), ("kind", Kind?.ToString()), ("from", From), ("to", To) }.Where(p => !string.IsNullOrEmpty(p.Item2));
        var query = string.Join('&', asked.Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2 ?? "")}"));
        return query.Length == 0 ? "/admin/record" : $"/admin/record?{query}";
    }
}
