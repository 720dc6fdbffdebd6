using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Data;
using ReviewPortal.Paywall;

namespace ReviewPortal.Search;

/// <summary>
/// Keeps the index right: whatever text is shown anew, or goes with its article, in the transaction that saves it. What is
/// public by date or status is not in the index; it is asked of the article.
/// </summary>
internal sealed class SearchIndex
{
    private readonly List<ArticleText> _shown;
    private readonly List<int> _gone;

    private SearchIndex(List<ArticleText> shown, List<int> gone) => (_shown, _gone) = (shown, gone);

    public bool IsBehind => _shown.Count + _gone.Count > 0;

    /// <summary>To be asked before what is tracked is saved, and to be brought up to date afterwards.</summary>
    public static SearchIndex Of(ReviewDbContext db) => new(
        [.. db.ChangeTracker.Entries<ArticleText>().Where(e => e.State is not EntityState.Deleted && e.Entity.Unindexed is not null).Select(e => e.Entity)],
        [.. db.ChangeTracker.Entries<Article>().Where(e => e.State is EntityState.Deleted).Select(e => e.Entity.Id)]);

    public static ISearchEngine EngineOf(ReviewDbContext db) =>
        db.Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) == true ? new SqliteEngine() : new PostgreSqlEngine();

    public async Task CatchUpAsync(ReviewDbContext db, CancellationToken cancellationToken)
    {
        var engine = EngineOf(db);
        if (_gone.Count > 0) await engine.RemoveAsync(db, _gone, cancellationToken);
        if (_shown.Count > 0) await engine.WriteAsync(db, [.. _shown.Select(EntryOf)], cancellationToken);
        foreach (var text in _shown) text.Unindexed = null;
    }

    private static SearchEntry EntryOf(ArticleText text) => text is { Article: { } article, Unindexed: { } indexed }
        ? SearchEntry.Of(article, indexed)
        : throw new InvalidOperationException("A text is indexed with its article, which has to be tracked beside it with all that stands above it.");
}
