using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Data;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Articles;

/// <summary>
/// Keeps an article's page for those with an account who read the whole: they all get the same but for their name. That this
/// reader is one of them has been decided at this request, from the database, before this is asked; for others it does nothing.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class WholePageAttribute : Attribute, IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var http = context.HttpContext;
        var reader = http.RequestServices.GetRequiredService<CurrentReader>();
        if (reader.Standing is not { } standing
            || context is not { Result: PageResult, Controller: ArticleModel { Reading: { Entitlement.ReadsWhole: true } reading } })
        {
            await next();
            return;
        }

        var page = await http.RequestServices.GetRequiredService<CurrentEdition>().RecallAsync(
            // The staff's masthead leads to the desk.
            $"whole page {standing.IsStaff} {reading.Article.Id} {reading.Article.Revision}", _ => MakeAsync(http, reader, next), page => page.Length, http.RequestAborted);
        await page.WriteAsync(http.Response, standing.Name, http.RequestAborted);
    }

    private static async Task<WholePage> MakeAsync(HttpContext http, CurrentReader reader, ResultExecutionDelegate next)
    {
        var body = http.Response.Body;
        using var made = new MemoryStream();
        http.Response.Body = made;
        reader.StandIn = WholePage.Gap;
        try
        {
            if ((await next()).Exception is { } failure) throw failure;
        }
        finally
        {
            http.Response.Body = body;
            reader.StandIn = null;
        }

        return WholePage.Of(made.ToArray());
    }
}
