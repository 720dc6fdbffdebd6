using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Web.Pages.Admin.Requests;

/// <summary>A request with its reader and what they asked for.</summary>
internal sealed record RequestLine(SubscriptionRequest Request, string Name, string? Email)
{
    public static IQueryable<RequestLine> From(ReviewDbContext db, IQueryable<SubscriptionRequest> requests) =>
        from request in requests.Include(r => r.Offer).ThenInclude(o => o!.Plan)
        join reader in db.Users on request.ReaderId equals reader.Id
        select new RequestLine(request, reader.Name, reader.Email);
}
