using System.Buffers;
using System.Text;

namespace ReviewPortal.Articles.FrontMatter;

/// <summary>
/// Tells UTF-8 from everything else. Another encoding is never guessed and converted: a wrong guess would print wrong letters
/// without anybody noticing.
/// </summary>
internal static class FileEncoding
{
    private const int Sample = 1024;

    /// <summary>The name of the encoding that the file begins like, if it is another than UTF-8.</summary>
    public static string? NameOfOther(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE, 0, 0]) || bytes.StartsWith<byte>([0, 0, 0xFE, 0xFF]))
            return "UTF-32";

        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]) || IsUtf16WithoutMark(bytes))
            return "UTF-16";

        return null;
    }

    public static int? FirstInvalidByte(ReadOnlySpan<byte> bytes)
    {
        var position = 0;

        while (position < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[position..], out _, out var length) != OperationStatus.Done)
                return position;

            position += length;
        }

        return null;
    }

    // In UTF-16, every other byte of text in Latin letters is zero, and hardly any of the rest.
    private static bool IsUtf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var pairs = Math.Min(bytes.Length, Sample) / 2;
        var first = 0;
        var second = 0;

        for (var i = 0; i < pairs; i++)
        {
            first += bytes[2 * i] == 0 ? 1 : 0;
            second += bytes[(2 * i) + 1] == 0 ? 1 : 0;
        }

        return Math.Max(first, second) > pairs / 3 && Math.Min(first, second) <= pairs / 20;
    }
}
