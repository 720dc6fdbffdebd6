using System.Text;
using ReviewPortal.Articles.FrontMatter;

namespace ReviewPortal.Csv;

/// <summary>
/// Tells how a file of values is encoded: by its mark (UTF-8, UTF-16), else it has to be UTF-8 throughout. Windows-1252, in which any
/// bytes are text, is read only by whoever says so: a wrong guess would print wrong letters without anybody noticing.
/// </summary>
public static class CsvEncoding
{
    private const int Sample = 4096;
    private const char Unreadable = '\uFFFD';

    /// <param name="content">Can seek; is read through once, and left at its beginning.</param>
    /// <returns>Either the encoding or why it can't be read, in words; and how many lines there are.</returns>
    public static async Task<(Encoding? Encoding, string? Problem, int Lines)> RecogniseAsync(Stream content, bool isWindows1252, CancellationToken cancellationToken)
    {
        var sample = new byte[Sample];
        content.Position = 0;
        var length = await content.ReadAtLeastAsync(sample, Sample, throwOnEndOfStream: false, cancellationToken);
        var marked = OfMark(sample.AsSpan(0, length));
        if (marked is null && Refuse(sample.AsSpan(0, length), isWindows1252) is { } problem) return (null, problem, 0);
        if (marked is null && isWindows1252 && await IsUtf8BeyondAsciiAsync(content, cancellationToken))
            return (null, "This list is UTF-8: read as Windows-1252, its letters with accents would come out wrong. Leave “How its letters are written” at “Recognise it”.", 0);
        var encoding = marked ?? (isWindows1252 ? CodePagesEncodingProvider.Instance.GetEncoding(1252) : null) ?? Strict(new UTF8Encoding(false));
        content.Position = 0;
        var (lines, isRead) = await CountAsync(content, encoding, cancellationToken);
        content.Position = 0;
        return isRead ? (encoding, null, lines) : (null, $"Line {lines + 1} has letters that are not {(marked is null ? "UTF-8" : marked.WebName.ToUpperInvariant())}. {HowToSave}", lines);
    }

    private const string HowToSave = "Save it as “CSV UTF-8”; or, if it is Windows-1252, as older programs write it, choose that under “How its letters are written” in the desk’s form.";

    private static Encoding? OfMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0xFF, 0xFE, 0, 0]) ? null
        : bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? Strict(new UTF8Encoding(true))
        : bytes.StartsWith<byte>([0xFF, 0xFE]) ? Strict(new UnicodeEncoding(false, true))
        : bytes.StartsWith<byte>([0xFE, 0xFF]) ? Strict(new UnicodeEncoding(true, true))
        : null;

    private static string? Refuse(ReadOnlySpan<byte> bytes, bool isWindows1252) =>
        bytes.StartsWith("PK\u0003\u0004"u8) ? $"This is a workbook, or another packed file, and no CSV. {HowToSave}"
        : FileEncoding.NameOfOther(bytes) is { } other ? $"This looks like {other}{(other == "UTF-16" ? " without its mark" : "")}. {HowToSave}"
        : bytes.Contains((byte)0) ? $"This is no file of text. {(isWindows1252 ? "Save it as CSV." : HowToSave)}"
        : null;

    /// <returns>How many lines there are; or, if a letter is none of this encoding, how many before it, and false.</returns>
    private static async Task<(int Lines, bool IsRead)> CountAsync(Stream content, Encoding encoding, CancellationToken cancellationToken)
    {
        try
        {
            return (await CountAsync(content, encoding, until: null, cancellationToken), true);
        }
        catch (DecoderFallbackException)
        {
            content.Position = 0;
            var lenient = Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback($"{Unreadable}"));
            return (await CountAsync(content, lenient, until: Unreadable, cancellationToken), false);
        }
    }

    /// <summary>No text of people's names is that by chance: letters beyond ASCII, and all of them UTF-8.</summary>
    private static async Task<bool> IsUtf8BeyondAsciiAsync(Stream content, CancellationToken cancellationToken)
    {
        content.Position = 0;
        using var reader = new StreamReader(content, Strict(new UTF8Encoding(false)), detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024, leaveOpen: true);
        var isBeyond = false;
        var buffer = new char[16 * 1024];
        try
        {
            while (await reader.ReadAsync(buffer, cancellationToken) is var read and > 0) isBeyond |= buffer.AsSpan(0, read).ContainsAnyExceptInRange('\0', '\x7f');
            return isBeyond;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static async Task<int> CountAsync(Stream content, Encoding encoding, char? until, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024, leaveOpen: true);
        var (lines, last) = (0, '\n');
        var buffer = new char[16 * 1024];
        while (await reader.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            var text = buffer.AsSpan(0, read);
            if (until is { } letter && text.IndexOf(letter) is var at and >= 0) return lines + text[..at].Count('\n');
            lines += text.Count('\n');
            last = text[^1];
        }

        return last == '\n' ? lines : lines + 1;
    }

    private static Encoding Strict(Encoding encoding) => Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
}
