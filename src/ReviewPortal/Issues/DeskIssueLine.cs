using Microsoft.EntityFrameworkCore;

namespace ReviewPortal.Issues;

/// <summary>An issue in the desk's list, with how many of its pieces stand how.</summary>
public sealed record DeskIssueLine(DateOnly CoverDate, int? Volume, int? Number, int Pieces, int Published, int Scheduled, DateTime? NextAt)
{
    public IssueStatus Status => IssueStatuses.Of(Published, Scheduled);

    public static async Task<IReadOnlyList<DeskIssueLine>> LoadAsync(IQueryable<Issue> issues, DateTime now, CancellationToken cancellationToken) =>
        await issues.AsNoTracking().Select(i => new DeskIssueLine(
            i.CoverDate, i.Volume, i.Number,
            i.Articles.Count,
            i.Articles.Count(a => a.PublishedAt <= now && a.WithdrawnAt == null),
            i.Articles.Count(a => a.PublishedAt > now && a.WithdrawnAt == null),
            i.Articles.Where(a => a.PublishedAt > now && a.WithdrawnAt == null).Min(a => a.PublishedAt))).ToListAsync(cancellationToken);
}
