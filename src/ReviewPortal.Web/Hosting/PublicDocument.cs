using ReviewPortal.Data;

namespace ReviewPortal.Web.Hosting;

/// <summary>
/// Maps what machines read: a feed, a sitemap. It is the same for everyone, with an account or without; made once for an
/// edition, and kept where public pages are.
/// </summary>
internal static class PublicDocument
{
    /// <param name="fileName">In letters, digits, hyphens and dots; under what a browser saves the document.</param>
    /// <param name="make">Returns null where there is no such document. It is told of nobody, and may depend on the path alone.</param>
    public static void MapPublicDocument(
        this WebApplication app, string pattern, string contentType, Func<HttpContext, CancellationToken, Task<byte[]?>> make, Func<HttpContext, string>? fileName = null) =>
        app.MapMethods(pattern, ["GET", "HEAD"], http => SendAsync(http, contentType, make, fileName)).AllowAnonymous();

    private static async Task SendAsync(HttpContext http, string contentType, Func<HttpContext, CancellationToken, Task<byte[]?>> make, Func<HttpContext, string>? fileName)
    {
        var page = await http.RequestServices.GetRequiredService<CurrentEdition>().RecallAsync(
            PublicPageMemory.KeyOf(http.Request, chosenBy: []),
            async cancel => await make(http, cancel) is { } content ? new PublicPage(content, contentType) { FileName = fileName?.Invoke(http) } : null,
            page => page?.Length * 2 ?? 0,
            http.RequestAborted);
        if (page is null) http.Response.StatusCode = StatusCodes.Status404NotFound;
        else await page.WriteAsync(http);
    }
}
