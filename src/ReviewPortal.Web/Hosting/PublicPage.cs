using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using ReviewPortal.Figures;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Hosting;

/// <summary>
/// A page or a document as every visitor without an account gets it: the same bytes, compressed once, with a tag that depends
/// on nothing else.
/// </summary>
internal sealed class PublicPage
{
    // Kept for a minute by shared caches, asked for again by browsers each time: their copy costs a 304.
    private static readonly StringValues Caching = "public, max-age=0, s-maxage=60, must-revalidate";
    private static readonly StringValues Varying = "Accept-Encoding, Cookie";

    /// <summary>In bytes. What is longer, a sitemap say, is compressed in a moment rather than to the last byte: that takes seconds.</summary>
    private const int Long = 256 * 1024;

    private readonly StringValues _contentType;
    private readonly Lazy<Variant> _brotli;
    private readonly Lazy<Variant> _gzip;
    private readonly Variant _plain;

    public PublicPage(byte[] content, string contentType)
    {
        _contentType = contentType;
        var level = content.Length > Long ? CompressionLevel.Optimal : CompressionLevel.SmallestSize;
        var tag = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12));
        _plain = new Variant(content, default, $"\"{tag}\"");
        _brotli = new(() => new Variant(Compress(content, s => new BrotliStream(s, level)), "br", $"\"{tag}-br\""));
        _gzip = new(() => new Variant(Compress(content, s => new GZipStream(s, level)), "gzip", $"\"{tag}-gz\""));
    }

    public int Length => _plain.Content.Length;

    /// <summary>What in the address chooses among pages of one path, which are kept by its values.</summary>
    public IReadOnlyList<string> ChosenBy { get; init; } = [];

    /// <summary>What each view of it adds to; null for a page whose views nobody counts.</summary>
    public Countable? Counts { get; init; }

    /// <summary>Under what a browser saves it; null for what it shows.</summary>
    public string? FileName { get; init; }

    public Task WriteAsync(HttpContext context)
    {
        var variant = Choose(context.Request.Headers.AcceptEncoding);
        var response = context.Response;
        // Whoever brings an account cookie gets the same bytes; that nobody keeps them is the policy of whatever names none.
        if (!AccountCookie.IsOn(context.Request))
        {
            response.Headers.CacheControl = Caching;
            response.Headers.Vary = Varying;
            response.Headers.ETag = variant.Tag;
            if (IsKnown(context.Request, variant))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }

        response.Headers.ContentType = _contentType;
        if (FileName is not null) response.Headers.ContentDisposition = $"attachment; filename={FileName}";
        if (variant.Encoding.Count > 0) response.Headers.ContentEncoding = variant.Encoding;
        response.ContentLength = variant.Content.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(variant.Content, context.RequestAborted).AsTask();
    }

    private Variant Choose(StringValues accepted) =>
        accepted.Count == 0 ? _plain
        : Accepts(accepted, "br") ? _brotli.Value
        : Accepts(accepted, "gzip") ? _gzip.Value
        : _plain;

    private static bool Accepts(StringValues accepted, string coding) =>
        StringWithQualityHeaderValue.TryParseList(accepted, out var list)
        && list.Any(c => c.Value.Equals(coding, StringComparison.OrdinalIgnoreCase) && c.Quality is not 0);

    private static bool IsKnown(HttpRequest request, Variant variant) =>
        request.Headers.IfNoneMatch.Count > 0
        && EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var tags)
        && tags.Any(t => t.Tag == "*" || t.Tag == variant.Tag.ToString());

    private static byte[] Compress(byte[] content, Func<Stream, Stream> into)
    {
        using var compressed = new MemoryStream();
        using (var stream = into(compressed)) stream.Write(content);
        return compressed.ToArray();
    }

    private sealed record Variant(byte[] Content, StringValues Encoding, StringValues Tag);
}
