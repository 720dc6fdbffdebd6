using Microsoft.AspNetCore.Authorization;

namespace ReviewPortal.Web.Accounts;

internal sealed class StrongSessionHandler(CurrentReader current) : AuthorizationHandler<StrongSession>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, StrongSession requirement)
    {
        if (current.Standing is { IsStrong: true }) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
