using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ReviewPortal.Site;

namespace ReviewPortal.Figures;

/// <summary>
/// Counts in memory, for as long as it takes until <see cref="ArticleCounts"/> writes it down. What was counted since is lost when the
/// process is killed.
/// </summary>
public sealed class ArticleTally(SiteOptions site, TimeProvider time)
{
    private readonly ConcurrentDictionary<(int Article, ArticleCountKind Kind, DateOnly Day), StrongBox<long>> _counts = [];
    private volatile Today _today = new(default, DateTime.MinValue);

    public void Add(Countable what)
    {
        var counted = _counts.GetOrAdd((what.ArticleId, what.Kind, Day()), static _ => new(0));
        Interlocked.Increment(ref counted.Value);
    }

    /// <summary>Takes out what was counted: it is written down, or given back.</summary>
    public IReadOnlyList<ArticleCount> Take()
    {
        var today = Day();
        var taken = new List<ArticleCount>();
        foreach (var (key, counted) in _counts)
        {
            var count = Interlocked.Exchange(ref counted.Value, 0);
            if (count > 0) taken.Add(new() { ArticleId = key.Article, Kind = key.Kind, Day = key.Day, Count = count });
            else if (key.Day != today) _counts.TryRemove(key, out _);
        }

        return taken;
    }

    public void GiveBack(IEnumerable<ArticleCount> counts)
    {
        foreach (var count in counts)
            Interlocked.Add(ref _counts.GetOrAdd((count.ArticleId, count.Kind, count.Day), static _ => new(0)).Value, count.Count);
    }

    private DateOnly Day()
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (_today is { } known && now < known.EndsAt && now >= known.StartsAt) return known.Date;
        var day = site.DateOf(now);
        _today = new(day, site.EndOf(day)) { StartsAt = site.StartOf(day) };
        return day;
    }

    private sealed record Today(DateOnly Date, DateTime EndsAt)
    {
        public DateTime StartsAt { get; init; }
    }
}
