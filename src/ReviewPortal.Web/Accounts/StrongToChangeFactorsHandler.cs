using Microsoft.AspNetCore.Authorization;
using ReviewPortal.Accounts.Factors;
using ReviewPortal.Data;

namespace ReviewPortal.Web.Accounts;

internal sealed class StrongToChangeFactorsHandler(CurrentReader current, ReviewDbContext db) : AuthorizationHandler<StrongToChangeFactors>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, StrongToChangeFactors requirement)
    {
        if (current.Standing is not { } standing) return;
        if (context.User.IsStrong() || !await db.HasFactorAsync(standing.Id, CancellationToken.None)) context.Succeed(requirement);
    }
}
