using ReviewPortal.Articles;

namespace ReviewPortal.Issues;

/// <summary>What publishing an issue whole would do at an instant, and which of its pieces somebody should look at first.</summary>
public sealed class IssueReadiness
{
    private readonly DateTime _now;
    private readonly bool _isOrdered;

    /// <param name="issue">With its articles and their bylines.</param>
    /// <param name="now">UTC.</param>
    public IssueReadiness(Issue issue, DateTime now)
    {
        _now = now;
        _isOrdered = issue.Articles.Exists(a => a.Position is not null);
        Out = [.. issue.InOrder().Where(a => a.StatusAt(now) == ArticleStatus.Published)];
        var waiting = issue.InOrder().Except(Out).ToList();
        // The instant that more than half of what waits for one has, or would have, is the issue's; another is a piece's own.
        PlannedAt = waiting.Where(a => a.StatusAt(now) == ArticleStatus.Scheduled).GroupBy(a => a.PublishedAt)
            .FirstOrDefault(group => 2 * group.Count() > waiting.Count)?.Key;
        Ready = [.. waiting.Where(a => Of(a).Count == 0)];
        Unready = [.. waiting.Except(Ready).Select(a => (a, Of(a)))];
    }

    /// <summary>What readers see already; it stays as it is.</summary>
    public IReadOnlyList<Article> Out { get; }

    public IReadOnlyList<Article> Ready { get; }
    public IReadOnlyList<(Article Article, IReadOnlyList<Unready> Reasons)> Unready { get; }

    /// <summary>The instant at which the issue is scheduled already (UTC).</summary>
    public DateTime? PlannedAt { get; }

    /// <summary>What waits for that instant.</summary>
    public IReadOnlyList<Article> Planned => [.. Ready.Concat(Unready.Select(u => u.Article)).Where(a => a.StatusAt(_now) == ArticleStatus.Scheduled && a.PublishedAt == PlannedAt)];

    public IReadOnlyList<Unready> Of(Article article)
    {
        var status = article.StatusAt(_now);
        if (status == ArticleStatus.Published) return [];
        var reasons = new List<Unready>();
        if (status == ArticleStatus.Withdrawn) reasons.Add(Issues.Unready.Withdrawn);
        if (status == ArticleStatus.Scheduled && article.PublishedAt != PlannedAt) reasons.Add(Issues.Unready.HasOwnTime);
        if (article.Words == 0) reasons.Add(Issues.Unready.NoText);
        if (article.Bylines.Count == 0) reasons.Add(Issues.Unready.NoContributor);
        if (_isOrdered && article.Position is null) reasons.Add(Issues.Unready.NoPlace);
        return reasons;
    }
}
