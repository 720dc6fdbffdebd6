using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ReviewPortal.Web.Tests.Site;

/// <summary>What the site answered, down to the byte.</summary>
public sealed record Answer(HttpStatusCode Status, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body)
{
    private readonly Lazy<IHtmlDocument> _document = new(() => new HtmlParser().ParseDocument(TextOf(Headers, Body)));

    public string Text => TextOf(Headers, Body);

    public IHtmlDocument Document => _document.Value;

    public string? Location => this["Location"];

    public IEnumerable<string> SetCookies => Headers.Where(h => h.Name == "Set-Cookie").Select(h => h.Value);

    public string? this[string header] =>
        Headers.Any(h => h.Name == header) ? string.Join(", ", Headers.Where(h => h.Name == header).Select(h => h.Value)) : null;

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated);
        return new(
            response.StatusCode,
            [.. headers.SelectMany(h => h.Value.Select(v => (h.Key, v)))],
            await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>All words that stand in an element, as a reader sees them.</summary>
    public string? Words(string selector) => Document.QuerySelector(selector)?.TextContent is { } text ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null;

    private static string TextOf(IReadOnlyList<(string Name, string Value)> headers, byte[] body)
    {
        Stream stream = new MemoryStream(body);
        foreach (var (_, coding) in headers.Where(h => h.Name == "Content-Encoding"))
        {
            stream = coding switch
            {
                "br" => new BrotliStream(stream, CompressionMode.Decompress),
                "gzip" => new GZipStream(stream, CompressionMode.Decompress),
                _ => throw new InvalidDataException($"An encoding that nobody asked for: {coding}"),
            };
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
