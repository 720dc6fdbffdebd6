using System.Text;

namespace ReviewPortal.Articles.FrontMatter;

/// <summary>An article file taken apart at its two lines of three hyphens.</summary>
/// <param name="MarkdownLine">The line of the file, from 1, at which the Markdown begins.</param>
internal sealed record FileParts(string FrontMatter, string Markdown, int MarkdownLine)
{
    public const int FrontMatterLine = 2;
    public const int MaximumFrontMatterBytes = 65_536;

    private const string Fence = "---";

    public static FileParts? Split(string text, List<Problem> problems)
    {
        var start = EndOfLine(text, 0);

        if (!IsFence(text.AsSpan(0, start)))
        {
            problems.Add(new(
                Severity.Error,
                "The file must begin with a line of three hyphens (---); then come title: and the other keys, another such line, and the text.",
                1));
            return null;
        }

        var line = 1;

        for (var position = start + 1; position < text.Length; position = EndOfLine(text, position) + 1)
        {
            line++;
            var end = EndOfLine(text, position);

            if (IsFence(text.AsSpan(position, end - position)))
                return Check(new FileParts(text[(start + 1)..position], text[Math.Min(end + 1, text.Length)..], line + 1), problems);
        }

        problems.Add(new(Severity.Error, "The front matter has no end: put a line of three hyphens (---) between it and the text.", 1));
        return null;
    }

    private static FileParts? Check(FileParts parts, List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(parts.Markdown))
            problems.Add(new(Severity.Error, "There is no text after the front matter.", parts.MarkdownLine));

        if (Encoding.UTF8.GetByteCount(parts.FrontMatter) <= MaximumFrontMatterBytes)
            return parts;

        problems.Add(new(
            Severity.Error,
            "The front matter is longer than 64 KiB: see that the line of three hyphens (---) after it is in its place.",
            1));
        return null;
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd(" \t").SequenceEqual(Fence);

    private static int EndOfLine(string text, int position)
    {
        var end = text.IndexOf('\n', position);

        return end < 0 ? text.Length : end;
    }
}
