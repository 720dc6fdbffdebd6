using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;

namespace ReviewPortal.Shelf;

/// <summary>
/// Reads what a reader's shelf says of an article. It is asked at every article that someone with an account opens, so it is
/// one query by hand, kept prepared, in SQL that both databases understand.
/// </summary>
public sealed class ShelfMarks(IDbContextFactory<ReviewDbContext> contexts) : IDisposable
{
    private const string Sql = """
        SELECT s."ArticleId", r."Furthest"
        FROM (SELECT 1) AS one
        LEFT JOIN "SavedArticles" s ON s."ReaderId" = @reader AND s."ArticleId" = @article
        LEFT JOIN "ReadArticles" r ON r."ReaderId" = @reader AND r."ArticleId" = @article
        """;

    private readonly PreparedQuery _query = new(contexts, Sql, ("reader", ""), ("article", 0));

    public Task<ShelfMark> FindAsync(string readerId, int articleId, CancellationToken cancellationToken) =>
        _query.AskAsync([readerId, articleId], ReadAsync, cancellationToken);

    public void Dispose() => _query.Dispose();

    private static async Task<ShelfMark> ReadAsync(DbDataReader rows, CancellationToken cancellationToken)
    {
        await rows.ReadAsync(cancellationToken);
        return new ShelfMark(!rows.IsDBNull(0), rows.IsDBNull(1) ? null : rows.GetInt32(1));
    }
}
