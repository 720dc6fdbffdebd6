using System.Text;
using System.Text.Encodings.Web;

namespace ReviewPortal.Web.Pages.Articles;

/// <summary>The bytes of a page, with a gap where its reader's name stands.</summary>
internal sealed class WholePage(ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> after)
{
    /// <summary>Rendered in place of the name: random, so that no text holds it by chance or by design.</summary>
    public static readonly string Gap = Guid.NewGuid().ToString("n");

    private static readonly byte[] GapBytes = Encoding.UTF8.GetBytes(Gap);

    public int Length => before.Length + after.Length;

    /// <exception cref="InvalidOperationException">The page does not have the gap just once.</exception>
    public static WholePage Of(byte[] page)
    {
        var at = page.AsSpan().IndexOf(GapBytes);
        if (at < 0 || page.AsSpan().LastIndexOf(GapBytes) != at) throw new InvalidOperationException("A page names its reader once.");
        return new WholePage(page.AsMemory(0, at), page.AsMemory(at + GapBytes.Length));
    }

    public async Task WriteAsync(HttpResponse response, string name, CancellationToken cancellationToken)
    {
        var encoded = Encoding.UTF8.GetBytes(HtmlEncoder.Default.Encode(name));
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = Length + encoded.Length;
        await response.Body.WriteAsync(before, cancellationToken);
        await response.Body.WriteAsync(encoded, cancellationToken);
        await response.Body.WriteAsync(after, cancellationToken);
    }
}
