using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;

namespace ReviewPortal.Paywall;

/// <summary>Reads a reader's standing from the database: at every request, so that a lapse or a role taken away counts from the next.</summary>
public sealed class ReaderStandings(ReviewDbContext db)
{
    private static readonly Func<ReviewDbContext, string, IAsyncEnumerable<Row>> Rows = EF.CompileAsyncQuery(
        (ReviewDbContext db, string id) =>
            from reader in db.Users
            where reader.Id == id
            from role in db.UserRoles.Where(ur => ur.UserId == id).Join(db.Roles, ur => ur.RoleId, r => r.Id, (ur, r) => r.Name).DefaultIfEmpty()
            from term in db.Subscriptions.Where(s => s.ReaderId == id).DefaultIfEmpty()
            select new Row(
                reader.Name, reader.SecurityStamp, role,
                term == null ? null : new SubscriptionTerm(
                    term.Plan!.Name, term.Plan.CoversRecent, term.Plan.CoversArchive, term.StartsAt, term.EndsAt)));

    public async Task<ReaderStanding?> FindAsync(string readerId, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        await foreach (var row in Rows(db, readerId).WithCancellation(cancellationToken)) rows.Add(row);
        return rows.Count == 0 ? null : new ReaderStanding(
            readerId, rows[0].Name, rows[0].SecurityStamp ?? "",
            [.. rows.Select(r => r.Role).OfType<string>().Distinct()],
            [.. rows.Select(r => r.Term).OfType<SubscriptionTerm>().Distinct()]);
    }

    private sealed record Row(string Name, string? SecurityStamp, string? Role, SubscriptionTerm? Term);
}
