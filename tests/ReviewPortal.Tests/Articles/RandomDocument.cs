using System.Text;

namespace ReviewPortal.Tests.Articles;

/// <summary>Documents of every kind of element, each given wholly by its seed.</summary>
internal sealed class RandomDocument(int seed)
{
    private static readonly string[] Words =
    [
        "China", "Russia", "the", "of", "and", "aid,", "grain.", "1963", "5,715,000", "Mao’s", "don't", "co-op", "50%", "—",
        "(perhaps)", "\"so\"", "'tis", "...", "a--b", "&amp;", "&nbsp;", "caf&eacute;", "<b>", "x<y", "\\*", "un*believ*able",
        "中国", "俄国与", "ひらがな", "ภาษา", "é́", "C#", "$5", "!", "end.”", "a\\|b", "&#x41;", "R&D", "𠀋", "--", "😀",
    ];

    private readonly Random random = new(seed);
    private readonly StringBuilder text = new();

    public static string Of(int seed, bool withMark = false)
    {
        var document = new RandomDocument(seed);
        var blocks = document.random.Next(1, 9);
        var marked = withMark ? document.random.Next(blocks) : -1;
        for (var i = 0; i < blocks; i++)
        {
            document.Block("", 0);
            if (i == marked)
                document.text.Append(document.Pick("<!--more-->\n\n", "One two<!-- more --> three.\n\n", "> A *b<!--more--> c*\n\n"));
        }

        return document.text
            .Append("\n[ref]: https://example.org/ref \"A title\"\n[bad]: /inside\n\n[^n]: Note *one* [link](/n).\n[^m]: Other[^n].\n\n    More.\n")
            .ToString();
    }

    private void Block(string indent, int depth)
    {
        switch (random.Next(depth < 3 ? 14 : 6))
        {
            case 0:
                Line(indent, new string('#', random.Next(1, 7)) + " " + Inlines(random.Next(0, 4)));
                break;
            case 1:
                Line(indent, Pick("***", "![Alt *text*](a.png \"Cap\")", "![](b.png)", "[^n]", "[![pic](c.png)](/c)"));
                break;
            case 2:
                Line(indent, "```");
                text.Append(indent).Append("code ").Append(Inlines(random.Next(0, 3)).Replace('\n', ' ')).Append('\n');
                Line(indent, "```");
                break;
            case 6:
                Table(indent);
                break;
            case 7 or 8:
                Nested(indent, "> ", "> ", depth);
                break;
            case 9 or 10:
                var marker = Pick("- ", "1. ", "7. ");
                for (var i = random.Next(1, 4); i > 0; i--)
                    Nested(indent, marker, new string(' ', marker.Length), depth);
                break;
            default:
                Line(indent, Inlines(random.Next(1, 25)).Replace("\n", "\n" + indent, StringComparison.Ordinal));
                break;
        }

        text.Append(indent.TrimEnd()).Append('\n');
    }

    private void Nested(string indent, string first, string rest, int depth)
    {
        var start = text.Length;
        for (var i = random.Next(1, 3); i > 0; i--)
            Block(indent + rest, depth + 1);
        var shared = text.ToString(start, Math.Min(indent.Length, text.Length - start));
        if (shared.Length == indent.Length && text.Length > start + indent.Length + first.Length)
            text.Remove(start + indent.Length, first.Length).Insert(start + indent.Length, first);
    }

    private void Table(string indent)
    {
        Line(indent, $"| {Cell()} | {Cell()} |");
        Line(indent, Pick("|---|---|", "|:-:|--:|"));
        for (var i = random.Next(0, 3); i > 0; i--)
            Line(indent, $"| {Cell()} | {Cell()} |");
    }

    private string Cell() => random.Next(4) == 0 ? "" : Inlines(random.Next(1, 3)).Replace('\n', ' ');

    private string Inlines(int count, int depth = 0)
    {
        var inlines = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            inlines.Append(random.Next(depth < 3 ? 24 : 16) switch
            {
                16 => $"*{Inlines(random.Next(1, 4), depth + 1).Trim()}*",
                17 => $"**{Inlines(random.Next(1, 4), depth + 1).Trim()}**",
                18 => $"[{Inlines(random.Next(1, 4), depth + 1).Trim()}]{Pick("[ref]", "(https://example.org/a?b=c&d)", "[bad]", "(x 'T')")}",
                19 => $"`{Pick("co de", "<i>", "a--b")}`",
                20 => Pick("![inline](d.png)", "<https://example.org>", "![far](https://example.org/e.png)", "![](f.png)"),
                21 => Pick("[^n]", "[^m]", "[^none]"),
                22 => Pick("  \nx", "\\\nx", "\nx"),
                _ => Words[random.Next(Words.Length)],
            });
            if (random.Next(8) > 0)
                inlines.Append(' ');
        }

        return inlines.ToString();
    }

    private void Line(string indent, string line) => text.Append(indent).Append(line.TrimEnd()).Append('\n');

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
