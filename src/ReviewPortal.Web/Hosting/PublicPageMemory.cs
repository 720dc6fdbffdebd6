using ReviewPortal.Data;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Hosting;

/// <summary>
/// Serves public pages from memory, before anything else of the site runs. It is asked only by requests without an account
/// cookie, and knows only what <see cref="PublicPageAttribute"/> kept of the current edition.
/// </summary>
internal static class PublicPageMemory
{
    public static void UsePublicPageMemory(this WebApplication app)
    {
        var editions = app.Services.GetRequiredService<Editions>();
        var memory = app.Services.GetRequiredService<EditionMemory>();
        app.Use(async (context, next) =>
        {
            if (!MayServe(context.Request))
            {
                await next(context);
                return;
            }

            var edition = await editions.CurrentAsync(context.RequestAborted);
            var page = memory.Find<PublicPage>(edition, KeyOf(context.Request));
            if (page is not null)
            {
                await page.WriteAsync(context);
                return;
            }

            context.Features.Set(edition);
            await next(context);
        });
    }

    /// <summary>A page depends on its path and its page number; whatever else an address carries changes nothing.</summary>
    public static string KeyOf(HttpRequest request) =>
        request.QueryString.HasValue && request.Query.TryGetValue("page", out var number) ? $"page {request.Path}?{number}" : $"page {request.Path}";

    private static bool MayServe(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && !AccountCookie.IsOn(request);
}
