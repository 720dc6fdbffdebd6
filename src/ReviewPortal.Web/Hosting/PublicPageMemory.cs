using System.Data.Common;
using ReviewPortal.Data;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Figures;

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
    public const string Order = "by";
    public const string Article = "article";

    private static readonly string[][] Choices = [[Number], [Letter], [Order], [Number, Order], [Article]];

    public static void UsePublicPageMemory(this WebApplication app)
    {
        var editions = app.Services.GetRequiredService<Editions>();
        var memory = app.Services.GetRequiredService<EditionMemory>();
        var visits = app.Services.GetRequiredService<Visits>();
        app.Use(async (context, next) =>
        {
            if (!MayServe(context.Request) || await FindAsync(editions, context.RequestAborted) is not { } edition)
            {
                await next(context);
                return;
            }

            if (Find(memory, edition, context.Request) is { } page)
            {
                visits.Count(context.Request, page.Counts);
                await page.WriteAsync(context);
                return;
            }

            context.Features.Set(edition);
            await next(context);
        });
    }

    public static IReadOnlyList<string> Choosers(bool isPaged, bool isByLetter, bool isOrdered, bool isFromArticle = false) =>
        [.. new[] { isPaged ? Number : null, isByLetter ? Letter : null, isOrdered ? Order : null, isFromArticle ? Article : null }.OfType<string>()];

    /// <summary>A page depends on its path, and on its number, letter, order or article if it has any; what else an address carries changes nothing.</summary>
    public static string KeyOf(HttpRequest request, IReadOnlyList<string> chosenBy)
    {
        var key = $"page {request.Path.Value}";
        foreach (var name in chosenBy)
            if (request.Query.TryGetValue(name, out var value)) key += $"?{name}={string.Join('&', value.Select(v => Uri.EscapeDataString(v ?? "")))}";
        return key;
    }

    private static PublicPage? Find(EditionMemory memory, EditionState edition, HttpRequest request)
    {
        if (request.QueryString.HasValue)
            foreach (var choice in Choices)
                if (choice.All(request.Query.ContainsKey) && Chosen(choice) is { } chosen) return chosen;
        return Chosen([]);

        // What is kept under some of the names an address carries may depend on the others, too.
        PublicPage? Chosen(string[] choice) =>
            memory.Find<PublicPage>(edition, KeyOf(request, choice)) is { } page
            && page.ChosenBy.All(name => choice.Contains(name) || !request.Query.ContainsKey(name)) ? page : null;
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
