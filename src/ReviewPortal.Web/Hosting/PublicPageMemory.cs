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
    /// <summary>The names, in an address, of what may choose among pages of one path.</summary>
    public const string Number = "page";
    public const string Letter = "letter";

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

            if (Find(memory, edition, context.Request) is { } page)
            {
                await page.WriteAsync(context);
                return;
            }

            context.Features.Set(edition);
            await next(context);
        });
    }

    /// <summary>A page depends on its path, and on its number or letter if it has any; what else an address carries changes nothing.</summary>
    public static string KeyOf(HttpRequest request, string? chosenBy) =>
        chosenBy is not null && request.Query.TryGetValue(chosenBy, out var value) ? $"page {request.Path}?{chosenBy}={value}" : $"page {request.Path}";

    private static PublicPage? Find(EditionMemory memory, EditionState edition, HttpRequest request)
    {
        if (request.QueryString.HasValue)
            foreach (var name in new[] { Number, Letter })
                if (request.Query.ContainsKey(name) && memory.Find<PublicPage>(edition, KeyOf(request, name)) is { } chosen) return chosen;
        var page = memory.Find<PublicPage>(edition, KeyOf(request, null));
        return page?.ChosenBy is { } chooser && request.Query.ContainsKey(chooser) ? null : page;
    }

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
