using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts.Factors;
using ReviewPortal.Data;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Accounts;

/// <summary>
/// Sends whoever signed in by a password alone, where that is not enough, to give a second factor or to set one up, and
/// from there back. Everyone else is answered as ever.
/// </summary>
internal sealed class DeskDoor : IAuthorizationMiddlewareResultHandler
{
    public const string SetUp = "/account/signing-in";

    private readonly AuthorizationMiddlewareResultHandler _asEver = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (!authorizeResult.Forbidden || authorizeResult.AuthorizationFailure?.FailedRequirements.All(r => r is StrongSession or StrongToChangeFactors) != true)
        {
            await _asEver.HandleAsync(next, context, policy, authorizeResult);
            return;
        }

        var request = context.Request;
        var here = HttpMethods.IsPost(request.Method) ? request.Path.ToUriComponent() : request.Path.ToUriComponent() + request.QueryString.ToUriComponent();
        context.Response.Redirect(Return.To(await DoorOfAsync(context), here));
    }

    private static async Task<string> DoorOfAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var id = services.GetRequiredService<CurrentReader>().Standing?.Id ?? "";
        if (await services.GetRequiredService<AuthenticatorApps>().HasAsync(id, context.RequestAborted)) return "/account/login/second-step";
        var db = services.GetRequiredService<ReviewDbContext>();
        return await db.UserPasskeys.Of(id).AnyAsync(context.RequestAborted) ? "/account/login/passkey" : SetUp;
    }
}
