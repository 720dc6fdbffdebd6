using System.Data.Common;
using ReviewPortal.Data;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Hosting;

/// <summary>
/// Serves public pages from memory, before anything else of the site runs. It is asked only by requests without an account
/// cookie, and knows only what <see cref="PublicPageAttribute"/> and <see cref="PublicDocument"/> kept of the current edition.
/// </summary>
internal static class PublicPageMemory
{
    public static void UsePublicPageMemory(this WebApplication app)
    {
        var editions = app.Services.GetRequiredService<Editions>();
        var memory = app.Services.GetRequiredService<EditionMemory>();
        app.Use(async (context, next) =>
        {
            if (!MayServe(context.Request) || await FindAsync(editions, context.RequestAborted) is not { } edition)
            {
                await next(context);
                return;
            }

            var page = memory.Find<PublicPage>(edition, KeyOf(context.Request, isPaged: false));
            if (page is { IsPaged: true } && context.Request.Query.ContainsKey("page"))
                page = memory.Find<PublicPage>(edition, KeyOf(context.Request, isPaged: true));
            if (page is not null)
            {
                await page.WriteAsync(context);
                return;
            }

            context.Features.Set(edition);
            await next(context);
        });
    }

    /// <summary>A page depends on its path, and one that has further pages on its number; what else an address carries changes nothing.</summary>
    public static string KeyOf(HttpRequest request, bool isPaged) =>
        isPaged && request.Query.TryGetValue("page", out var number) ? $"page {request.Path}?{number}" : $"page {request.Path}";

    /// <returns>Null if the database does not answer: what needs no database, the site's life sign first of all, is served without it.</returns>
    private static async ValueTask<EditionState?> FindAsync(Editions editions, CancellationToken cancellationToken)
    {
        try
        {
            return await editions.CurrentAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException { InnerException: DbException })
        {
            return null;
        }
    }

    private static bool MayServe(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && !AccountCookie.IsOn(request);
}
