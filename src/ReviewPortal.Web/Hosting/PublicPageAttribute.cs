using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Data;
using ReviewPortal.Web.Figures;

namespace ReviewPortal.Web.Hosting;

/// <summary>
/// Declares a page the same for all visitors without an account. Its result is kept for the edition it was made of, and sent
/// with a public cache policy. For readers with an account cookie it does nothing: their pages are private.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PublicPageAttribute : Attribute, IAsyncResultFilter
{
    /// <summary>Whether the page's number in the address chooses what it shows.</summary>
    public bool IsPaged { get; init; }

    /// <summary>Whether a letter in the address chooses what it shows.</summary>
    public bool IsByLetter { get; init; }

    /// <summary>Whether an order in the address chooses how it shows it.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>Whether an article in the address, by which one came, chooses where its links lead.</summary>
    public bool IsFromArticle { get; init; }

    private IReadOnlyList<string> ChosenBy => PublicPageMemory.Choosers(IsPaged, IsByLetter, IsOrdered, IsFromArticle);

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var http = context.HttpContext;
        var counts = context is { Result: PageResult, Controller: ICountedPage counted } ? counted.Counts : null;
        http.RequestServices.GetRequiredService<Visits>().Count(http.Request, counts);
        // A second lock behind AccountCookie's: what was made for a reader is never kept, however they came to be known.
        if (http.Features.Get<EditionState>() is not { } edition || context.Result is not PageResult || http.User.Identity?.IsAuthenticated == true)
        {
            await next();
            return;
        }

        var body = http.Response.Body;
        using var made = new MemoryStream();
        http.Response.Body = made;
        try
        {
            await next();
        }
        finally
        {
            http.Response.Body = body;
        }

        var page = new PublicPage(made.ToArray(), "text/html; charset=utf-8") { ChosenBy = ChosenBy, Counts = counts };
        if (http.Response.StatusCode == StatusCodes.Status200OK)
        {
            var memory = http.RequestServices.GetRequiredService<EditionMemory>();
            memory.Keep(edition, PublicPageMemory.KeyOf(http.Request, ChosenBy), page, page.Length * 2);
        }

        await page.WriteAsync(http);
    }
}
