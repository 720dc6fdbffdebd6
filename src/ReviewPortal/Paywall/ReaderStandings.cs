using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts.Sessions;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Paywall;

/// <summary>
/// Reads a reader's standing from the database: at every request, so that a lapse or a role taken away counts from the next.
/// Being asked that often it is one query by hand, kept prepared, in SQL that both databases understand.
/// </summary>
public sealed class ReaderStandings(IDbContextFactory<ReviewDbContext> contexts) : IDisposable
{
    private const string Columns = """
        SELECT u."Name", u."SecurityStamp", r."Name", p."Name", p."CoversRecent", p."CoversArchive", s."StartsAt", s."EndsAt", s."Origin", s."PausedAt", s."PausedUntil", s."Id"
        """;

    private const string Tables = """
        FROM "AspNetUsers" u
        LEFT JOIN "AspNetUserRoles" ur ON ur."UserId" = u."Id" LEFT JOIN "AspNetRoles" r ON r."Id" = ur."RoleId"
        LEFT JOIN "Subscriptions" s ON s."ReaderId" = u."Id" LEFT JOIN "Plans" p ON p."Id" = s."PlanId"
        """;

    private const string OfReader = $"""{Columns} {Tables} WHERE u."Id" = @id""";

    private const string OfSession = $"""
        {Columns}, x."BegunBy", x."IsKept", x."StartedAt", x."LastSeenAt", x."AuthenticatedAt", x."EndsAt", x."Device", x."Network"
        {Tables} JOIN "Sessions" x ON x."ReaderId" = u."Id" WHERE u."Id" = @id AND x."Id" = @session
        """;

    private readonly PreparedQuery _reader = new(contexts, OfReader, ("id", ""));
    private readonly PreparedQuery _session = new(contexts, OfSession, ("id", ""), ("session", Guid.Empty));

    /// <returns>Without a session, so that no role of theirs opens anything; null if there is no such reader.</returns>
    public Task<ReaderStanding?> FindAsync(string readerId, CancellationToken cancellationToken) => _reader.AskAsync(
        readerId, async (rows, cancel) => await rows.ReadAsync(cancel) ? await ReadAsync(readerId, rows, cancel) : null, cancellationToken);

    /// <returns>Null if there is no such reader, or the reader has no such session. It may be over by its limits.</returns>
    public Task<SignedInReader?> FindAsync(string readerId, Guid sessionId, CancellationToken cancellationToken) => _session.AskAsync(
        [readerId, sessionId],
        async (rows, cancel) =>
        {
            if (!await rows.ReadAsync(cancel)) return null;
            var session = Session(readerId, sessionId, rows);
            return new SignedInReader(await ReadAsync(readerId, rows, cancel), session);
        },
        cancellationToken);

    public void Dispose()
    {
        _reader.Dispose();
        _session.Dispose();
    }

    /// <summary>Each row joins a role with a subscription; either may be missing.</summary>
    private static async Task<ReaderStanding> ReadAsync(string id, DbDataReader rows, CancellationToken cancellationToken)
    {
        var (name, stamp) = (rows.GetString(0), Text(rows, 1) ?? "");
        var roles = new List<string>();
        var terms = new List<SubscriptionTerm>();
        do
        {
            if (Text(rows, 2) is { } role && !roles.Contains(role)) roles.Add(role);
            if (Text(rows, 3) is not { } plan) continue;
            var term = new SubscriptionTerm(plan, rows.GetBoolean(4), rows.GetBoolean(5), Instant(rows, 6), Instant(rows, 7),
                Subscription.IsPaidFor(Enum.Parse<SubscriptionOrigin>(rows.GetString(8))), OptionalInstant(rows, 9), OptionalInstant(rows, 10), rows.GetInt32(11));
            if (!terms.Contains(term)) terms.Add(term);
        }
        while (await rows.ReadAsync(cancellationToken));
        return new ReaderStanding(id, name, stamp, roles, terms);
    }

    private static Session Session(string readerId, Guid id, DbDataReader row) => new()
    {
        Id = id,
        ReaderId = readerId,
        BegunBy = Enum.Parse<SignInWay>(row.GetString(12)),
        IsKept = row.GetBoolean(13),
        StartedAt = Instant(row, 14),
        LastSeenAt = Instant(row, 15),
        AuthenticatedAt = Instant(row, 16),
        EndsAt = Instant(row, 17),
        Device = row.GetString(18),
        Network = row.GetString(19),
    };

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTime? OptionalInstant(DbDataReader row, int column) => row.IsDBNull(column) ? null : Instant(row, column);

    private static DateTime Instant(DbDataReader row, int column) => DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc);
}
