using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Gifts;

namespace ReviewPortal.Web.Pages.Admin.Gifts;

/// <summary>A gift in a list of the desk’s.</summary>
/// <param name="Giver">Null once their account was deleted.</param>
internal sealed record GiftLine(GiftSubscription Gift, Reader? Giver)
{
    public static async Task<IReadOnlyList<GiftLine>> ReadAsync(IQueryable<GiftSubscription> gifts, ReviewDbContext db, CancellationToken cancellationToken)
    {
        var read = await gifts.Include(g => g.Plan).ToListAsync(cancellationToken);
        var ids = read.Select(g => g.GiverId).Distinct().ToList();
        var givers = await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancellationToken);
        return [.. read.Select(gift => new GiftLine(gift, givers.GetValueOrDefault(gift.GiverId ?? "")))];
    }
}
