using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Data;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Articles;

/// <summary>
/// Keeps an article's page for those with an account who read the whole: they all get the same but for their name,
/// what their shelf says of it, and where they stopped. That this
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
            || context is not { Result: PageResult, Controller: ArticleModel { Shown: { Reading: { Entitlement.ReadsWhole: true } reading } shown } })
        {
            await next();
            return;
        }

        var point = shown.ContinuesAt;
        // The staff's masthead leads to the desk; that of a reader who has everything offers nothing.
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var form = $"{standing.IsStaff} {standing.ReadsEverythingAt(now)} {shown.Mark?.IsSaved} {shown.Mark?.IsRead} {point is not null} {shown.MayGive}";
        var key = $"whole page {form} {reading.Article.Id} {reading.Article.Revision}";
        var page = await http.RequestServices.GetRequiredService<CurrentEdition>()
            .RecallAsync(key, _ => MakeAsync(http, reader, shown, next), page => page.Length, http.RequestAborted);
        await page.WriteAsync(http.Response, point is null ? [standing.Name] : [standing.Name, point], http.RequestAborted);
    }

    private static async Task<WholePage> MakeAsync(HttpContext http, CurrentReader reader, ShownArticle shown, ResultExecutionDelegate next)
    {
        var continues = shown.ContinuesAt is not null;
        var body = http.Response.Body;
        using var made = new MemoryStream();
        http.Response.Body = made;
        reader.StandIn = WholePage.NameGap;
        if (continues) shown.StandIn = WholePage.PointGap;
        try
        {
            if ((await next()).Exception is { } failure) throw failure;
        }
        finally
        {
            http.Response.Body = body;
            (reader.StandIn, shown.StandIn) = (null, null);
        }

        return WholePage.Of(made.ToArray(), continues ? [WholePage.NameGap, WholePage.PointGap] : [WholePage.NameGap]);
    }
}
