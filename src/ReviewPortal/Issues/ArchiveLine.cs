using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;

namespace ReviewPortal.Issues;

/// <summary>An issue in the archive: its date, its number, and who wrote its first pieces.</summary>
public sealed record ArchiveLine(DateOnly CoverDate, int? Volume, int? Number, IReadOnlyList<string> Leads)
{
    private const int MostLeads = 4;

    /// <summary>All issues that readers may see, the latest first; made once for each edition.</summary>
    public static ValueTask<List<ArchiveLine>> AllAsync(CurrentEdition edition, ReviewDbContext db, DateTime now, CancellationToken cancellationToken) =>
        edition.RecallAsync("issues", async cancel =>
        {
            var issues = await db.Issues.PublishedAt(now).Select(i => new
            {
                i.CoverDate,
                i.Volume,
                i.Number,
                Leads = i.Articles.Where(a => a.PublishedAt <= now && a.WithdrawnAt == null)
                    .OrderBy(a => a.Position == null).ThenBy(a => a.Position).ThenBy(a => a.Id)
                    .Select(a => a.Bylines.OrderBy(b => b.Position).Select(b => b.Contributor.Name).FirstOrDefault()).ToList(),
            }).AsSplitQuery().ToListAsync(cancel);
            return issues.ConvertAll(i => new ArchiveLine(i.CoverDate, i.Volume, i.Number, Shorten([.. i.Leads.OfType<string>().Distinct()])));
        }, lines => 512 * lines.Count, cancellationToken);

    private static List<string> Shorten(List<string> names) => names.Count > MostLeads ? [.. names.Take(MostLeads), "others"] : names;
}
