using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;

namespace ReviewPortal.Paywall;

/// <summary>
/// Reads a reader's standing from the database: at every request, so that a lapse or a role taken away counts from the next.
/// Being asked that often it is one query by hand, kept prepared, in SQL that both databases understand.
/// </summary>
public sealed class ReaderStandings(IDbContextFactory<ReviewDbContext> contexts) : IDisposable
{
    private const string Sql = """
        SELECT u."Name", u."SecurityStamp", r."Name", p."Name", p."CoversRecent", p."CoversArchive", s."StartsAt", s."EndsAt"
        FROM "AspNetUsers" u
        LEFT JOIN "AspNetUserRoles" ur ON ur."UserId" = u."Id" LEFT JOIN "AspNetRoles" r ON r."Id" = ur."RoleId"
        LEFT JOIN "Subscriptions" s ON s."ReaderId" = u."Id" LEFT JOIN "Plans" p ON p."Id" = s."PlanId"
        WHERE u."Id" = @id
        """;

    private readonly PreparedQuery _query = new(contexts, Sql, ("id", ""));

    public Task<ReaderStanding?> FindAsync(string readerId, CancellationToken cancellationToken) =>
        _query.AskAsync(readerId, (rows, cancel) => ReadAsync(readerId, rows, cancel), cancellationToken);

    public void Dispose() => _query.Dispose();

    /// <summary>Each row joins a role with a subscription; either may be missing.</summary>
    private static async Task<ReaderStanding?> ReadAsync(string id, DbDataReader rows, CancellationToken cancellationToken)
    {
        if (!await rows.ReadAsync(cancellationToken)) return null;
        var (name, stamp) = (rows.GetString(0), Text(rows, 1) ?? "");
        var roles = new List<string>();
        var terms = new List<SubscriptionTerm>();
        do
        {
            if (Text(rows, 2) is { } role && !roles.Contains(role)) roles.Add(role);
            if (Text(rows, 3) is not { } plan) continue;
            var term = new SubscriptionTerm(plan, rows.GetBoolean(4), rows.GetBoolean(5), Instant(rows, 6), Instant(rows, 7));
            if (!terms.Contains(term)) terms.Add(term);
        }
        while (await rows.ReadAsync(cancellationToken));
        return new ReaderStanding(id, name, stamp, roles, terms);
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTime Instant(DbDataReader row, int column) => DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc);
}
