using Microsoft.AspNetCore.Mvc.Filters;

namespace ReviewPortal.Web.Hosting;

/// <summary>For pages whose address is a secret: no request that they lead to names it.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NoReferrerAttribute : ResultFilterAttribute
{
    public override void OnResultExecuting(ResultExecutingContext context) => context.HttpContext.Response.Headers["Referrer-Policy"] = "no-referrer";
}
