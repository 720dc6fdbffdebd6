using System.Buffers;
using ReviewPortal.Figures;

namespace ReviewPortal.Web.Figures;

/// <summary>Counts a view of a page, unless a machine asked for it that says so. Nothing of who asked is kept, or even looked at, but that.</summary>
internal sealed class Visits(ArticleTally tally)
{
    private static readonly SearchValues<string> Machines = SearchValues.Create(
        ["bot", "crawl", "spider", "slurp", "preview", "fetch", "curl", "wget", "python", "java/", "go-http", "headless", "monitor", "facebookexternalhit", "libwww", "scan", "archiv"],
        StringComparison.OrdinalIgnoreCase);

    public void Count(HttpRequest request, Countable? what)
    {
        if (what is not null && HttpMethods.IsGet(request.Method) && IsPerson(request.Headers)) tally.Add(what);
    }

    private static bool IsPerson(IHeaderDictionary headers) =>
        headers.UserAgent is [{ Length: > 0 } agent, ..] && !agent.AsSpan().ContainsAny(Machines)
        // A browser that fetches ahead shows it to nobody yet (https://wicg.github.io/nav-speculation/prefetch.html).
        && !headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.Ordinal);
}
