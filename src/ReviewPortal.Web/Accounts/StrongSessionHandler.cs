using Microsoft.AspNetCore.Authorization;

namespace ReviewPortal.Web.Accounts;

internal sealed class StrongSessionHandler(IHostEnvironment environment) : AuthorizationHandler<StrongSession>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, StrongSession requirement)
    {
        if (environment.IsDevelopment() || context.User.IsStrong()) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
