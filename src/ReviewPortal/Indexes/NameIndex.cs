using System.Globalization;
using System.Text;
using ReviewPortal.Articles;

namespace ReviewPortal.Indexes;

/// <summary>
/// Names in order, by letter. Accents do not count, so that É stands under E; what begins with no letter of A to Z, in whatever
/// script, stands under one heading of its own, the last.
/// </summary>
public sealed record NameIndex(IReadOnlyList<IndexLetter> Letters)
{
    /// <summary>So many names stand on one page; an index of more has a page for each letter.</summary>
    public const int MostOnOnePage = 300;

    public int Count { get; } = Letters.Sum(l => l.Entries.Count);

    public bool IsOnOnePage => Count <= MostOnOnePage;

    /// <returns>Null for a letter that no name begins with, and for what is none.</returns>
    public IndexLetter? Find(string? key) => Letters.FirstOrDefault(l => l.Key == key);

    /// <param name="heading">A name as it is looked for: “Lang, Perpetua”.</param>
    public static NameIndex Of(IEnumerable<IndexEntry> entries, Func<string, string> heading) => new([.. entries
        .Select(entry => (Entry: entry, Heading: heading(entry.Name)))
        .Select(e => (e.Entry, e.Heading, Letter: LetterOf(e.Heading)))
        .OrderBy(e => e.Letter == IndexLetter.Other).ThenBy(e => e.Letter, StringComparer.Ordinal)
        .ThenBy(e => e.Letter == IndexLetter.Other ? "" : Slug.From(e.Heading), StringComparer.Ordinal)
        .ThenBy(e => e.Heading, StringComparer.Ordinal).ThenBy(e => e.Entry.Slug, StringComparer.Ordinal)
        .GroupBy(e => e.Letter)
        .Select(letter => new IndexLetter(letter.Key, [.. letter.Select(e => e.Entry)]))]);

    private static string LetterOf(string heading)
    {
        foreach (var rune in heading.EnumerateRunes())
        {
            // The signs that stand for ayin and hamza are letters to Unicode, and no first letters to anybody else.
            if (!Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.ModifierLetter) continue;
            return Slug.From(rune.ToString()) is [>= 'a' and <= 'z' and var letter, ..] ? letter.ToString() : IndexLetter.Other;
        }

        return IndexLetter.Other;
    }
}
