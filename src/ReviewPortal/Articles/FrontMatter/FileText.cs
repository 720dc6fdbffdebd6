using System.Globalization;
using System.Text;

namespace ReviewPortal.Articles.FrontMatter;

/// <summary>The text in the bytes of an article file, which must be UTF-8 and of a size that an article can have.</summary>
internal static class FileText
{
    public const int MaximumBytes = 1_048_576;
    public const int MaximumLines = 50_000;
    public const int MaximumLineLength = 32_768;

    /// <summary>
    /// The text with LF line ends, or null if the file cannot be read at all. With lesser errors the text is still returned,
    /// its control characters made spaces, so that the editor hears of the other problems in the same go.
    /// </summary>
    public static string? Read(ReadOnlySpan<byte> bytes, List<Problem> problems)
    {
        if (bytes.Length > MaximumBytes)
            return Refuse(problems, Words($"The file has {bytes.Length:N0} bytes; an article file may have {MaximumBytes:N0} (1 MiB) at most."));

        if (bytes.IsEmpty)
            return Refuse(problems, "The file is empty.");

        if (FileEncoding.NameOfOther(bytes) is { } encoding)
            return Refuse(problems, $"The file is saved as {encoding}: save it as UTF-8.");

        if (FileEncoding.FirstInvalidByte(bytes) is int position)
        {
            var line = WithLineFeeds(Encoding.UTF8.GetString(bytes[..position])).Count(c => c == '\n') + 1;
            return Refuse(problems, $"Here is a byte that is not UTF-8 (0x{bytes[position]:X2}): save the file as UTF-8.", line);
        }

        var start = bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var text = WithLineFeeds(Encoding.UTF8.GetString(bytes[start..]));
        CheckLines(text, problems);

        return Blank(text);
    }

    /// <summary>
    /// Control characters have no place in an article, but for a tab and the end of a line; nor have the two codes that Unicode
    /// will never make characters, and which cannot be normalized.
    /// </summary>
    public static bool IsRefused(char c) => (char.IsControl(c) && c is not ('\t' or '\n')) || c is '\uFFFE' or '\uFFFF';

    public static string Blank(string text) => text.Any(IsRefused) ? string.Concat(text.Select(c => IsRefused(c) ? ' ' : c)) : text;

    private static void CheckLines(string text, List<Problem> problems)
    {
        var line = 0;

        foreach (var range in text.AsSpan().Split('\n'))
        {
            var content = text.AsSpan(range);
            line++;

            if (line > MaximumLines && (!content.IsEmpty || range.End.Value < text.Length))
            {
                problems.Add(new(Severity.Error, Words($"The file has more lines than an article may have ({MaximumLines:N0})."), line));
                return;
            }

            if (content.Length > MaximumLineLength)
                problems.Add(new(Severity.Error, Words($"The line has {content.Length:N0} characters; it may have {MaximumLineLength:N0} at most."), line));

            if (FirstRefused(content) is char refused)
                problems.Add(new(Severity.Error, Complaint(refused), line));
        }
    }

    private static char? FirstRefused(ReadOnlySpan<char> content)
    {
        foreach (var c in content)
        {
            if (IsRefused(c))
                return c;
        }

        return null;
    }

    private static string Complaint(char refused) => refused == '\0'
        ? "Here is a NUL, which no text has: the file may be damaged, or not be a text file."
        : $"Here is a control character (U+{(int)refused:X4}), which can’t be seen: delete it.";

    private static string WithLineFeeds(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static string Words(FormattableString message) => message.ToString(CultureInfo.InvariantCulture);

    private static string? Refuse(List<Problem> problems, string message, int? line = null)
    {
        problems.Add(new(Severity.Error, message, line));
        return null;
    }
}
