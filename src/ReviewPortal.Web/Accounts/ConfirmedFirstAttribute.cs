using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;

namespace ReviewPortal.Web.Accounts;

/// <summary>
/// On a page that adds what lets in or lasts: passkeys, an app, recovery codes, a private feed. Whoever has not shown that the
/// address is theirs is sent to where the link can be had again.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ConfirmedFirstAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>Before they are asked again who they are.</summary>
    public int Order => -1;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var services = context.HttpContext.RequestServices;
        var id = services.GetRequiredService<CurrentReader>().Standing?.Id;
        var db = services.GetRequiredService<ReviewDbContext>();
        if (!await db.Users.AnyAsync(r => r.Id == id && r.EmailConfirmed, context.HttpContext.RequestAborted)) context.Result = new RedirectResult("/account/email");
    }
}
