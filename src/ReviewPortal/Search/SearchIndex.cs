using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using ReviewPortal.Articles;
using ReviewPortal.Data;
using ReviewPortal.Paywall;

namespace ReviewPortal.Search;

/// <summary>
/// Keeps the index right, in the transaction that saves: a text that is shown anew goes in if its article is published by then, and
/// an article that is not published, or is deleted, goes out. Whatever comes out later is left to <see cref="SearchArrivals"/>.
/// </summary>
internal sealed class SearchIndex
{
    private readonly List<ArticleText> _shown = [];
    private readonly List<Article> _out = [];

    private SearchIndex()
    {
    }

    public bool IsBehind => _shown.Count + _out.Count > 0;

    /// <summary>To be asked before what is tracked is saved, and to be brought up to date afterwards. Marks the articles.</summary>
    public static SearchIndex Of(ReviewDbContext db)
    {
        var index = new SearchIndex();
        foreach (var text in db.ChangeTracker.Entries<ArticleText>().ToList())
            if (text.State is not EntityState.Deleted && text.Entity.Unindexed is not null) index._shown.Add(text.Entity);
        var shown = index._shown.Select(ArticleOf).ToHashSet();
        foreach (var entry in db.ChangeTracker.Entries<Article>().ToList())
        {
            var isMoved = entry.State is EntityState.Modified
                && (entry.Property(a => a.PublishedAt).IsModified || entry.Property(a => a.WithdrawnAt).IsModified);
            if (entry.State is EntityState.Deleted) index._out.Add(entry.Entity);
            else if (isMoved || shown.Contains(entry.Entity)) index.Mark(entry, shown.Contains(entry.Entity) && IsPublished(entry.Entity, isMoved));
        }

        return index;
    }

    public static ISearchEngine EngineOf(ReviewDbContext db) =>
        db.Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) == true ? new SqliteEngine() : new PostgreSqlEngine();

    public async Task CatchUpAsync(ReviewDbContext db, CancellationToken cancellationToken)
    {
        var engine = EngineOf(db);
        if (_out.Count > 0) await engine.RemoveAsync(db, [.. _out.Select(a => a.Id)], cancellationToken);
        var shown = _shown.Where(text => ArticleOf(text).IndexedAt is not null).Select(EntryOf).ToList();
        if (shown.Count > 0) await engine.WriteAsync(db, shown, cancellationToken);
        foreach (var text in _shown) text.Unindexed = null;
    }

    /// <summary>At the moment it is saved; or since, if it was indexed and nothing moved it.</summary>
    private static bool IsPublished(Article article, bool isMoved) =>
        (article.IndexedAt is not null && !isMoved) || article.StatusAt(article.SavedAt) == ArticleStatus.Published;

    private void Mark(EntityEntry<Article> entry, bool isIn)
    {
        var mark = entry.Property(a => a.IndexedAt);
        if (isIn)
        {
            mark.CurrentValue ??= entry.Entity.SavedAt;
            return;
        }

        _out.Add(entry.Entity);
        mark.CurrentValue = null;
        // Written though nothing was seen there: a search may have marked it since.
        if (entry.State is EntityState.Modified) mark.IsModified = true;
    }

    private static SearchEntry EntryOf(ArticleText text) => SearchEntry.Of(ArticleOf(text), text.Unindexed ?? IndexedText.Of(text.TeaserHtml, text.FullHtml));

    private static Article ArticleOf(ArticleText text) => text.Article
        ?? throw new InvalidOperationException("A text is indexed with its article, which has to be tracked beside it with all that stands above it.");
}
