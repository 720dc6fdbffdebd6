using System.Text;
using System.Text.Encodings.Web;

namespace ReviewPortal.Web.Pages.Articles;

/// <summary>The bytes of a page, with gaps where it differs from reader to reader.</summary>
internal sealed class WholePage
{
    /// <summary>Rendered in place of the name and of the point to read on from: random, so that no text holds them by chance or by design.</summary>
    public static readonly string NameGap = Guid.NewGuid().ToString("n");

    public static readonly string PointGap = Guid.NewGuid().ToString("n");

    private readonly List<ReadOnlyMemory<byte>> _parts = [];

    private WholePage(byte[] page, IReadOnlyList<string> gaps)
    {
        var rest = page.AsMemory();
        foreach (var gap in gaps.Select(Encoding.UTF8.GetBytes))
        {
            var at = rest.Span.IndexOf(gap);
            if (at < 0 || rest.Span.LastIndexOf(gap) != at) throw new InvalidOperationException("A page has each of its gaps once, in their order.");
            _parts.Add(rest[..at]);
            rest = rest[(at + gap.Length)..];
        }

        _parts.Add(rest);
    }

    public int Length => _parts.Sum(p => p.Length);

    /// <param name="gaps">In the order in which they stand on the page.</param>
    /// <exception cref="InvalidOperationException">The page does not have each of the gaps just once.</exception>
    public static WholePage Of(byte[] page, IReadOnlyList<string> gaps) => new(page, gaps);

    /// <param name="texts">What stands in the gaps.</param>
    public async Task WriteAsync(HttpResponse response, IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var encoded = texts.Select(text => Encoding.UTF8.GetBytes(HtmlEncoder.Default.Encode(text))).ToList();
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = Length + encoded.Sum(e => e.Length);
        for (var i = 0; i < _parts.Count; i++)
        {
            if (i > 0) await response.Body.WriteAsync(encoded[i - 1], cancellationToken);
            await response.Body.WriteAsync(_parts[i], cancellationToken);
        }
    }
}
