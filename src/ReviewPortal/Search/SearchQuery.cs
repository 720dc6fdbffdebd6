using System.Buffers;
using System.Text;

namespace ReviewPortal.Search;

/// <summary>
/// What a reader typed, taken apart: words, “words that stand together” in quotation marks, and the beginnings of words
/// (<c>revol*</c>). An article must have all of them. Nothing that is typed reaches an engine but letters, digits and their marks.
/// </summary>
public sealed record SearchQuery
{
    /// <summary>In characters.</summary>
    public const int MaxLength = 200;

    /// <summary>In words; those beyond are not searched for.</summary>
    public const int MaxTerms = 24;

    private const int MaxClauses = 12;
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„«»");

    private SearchQuery(IReadOnlyList<SearchClause> clauses, bool isShortened) => (Clauses, IsShortened) = (clauses, isShortened);

    public IReadOnlyList<SearchClause> Clauses { get; }

    /// <summary>Whether there were more words than are searched for.</summary>
    public bool IsShortened { get; }

    public bool IsEmpty => Clauses.Count == 0;

    public static SearchQuery Parse(string typed)
    {
        var clauses = new List<SearchClause>();
        var text = typed.Length > MaxLength ? typed[..MaxLength] : typed;
        foreach (var (part, isQuoted) in Parts(text))
        {
            if (isQuoted) Add(clauses, part);
            else foreach (var piece in part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) Add(clauses, piece);
        }

        var (kept, terms) = (new List<SearchClause>(), 0);
        foreach (var clause in clauses)
        {
            if (kept.Count == MaxClauses || (terms += clause.Terms.Count) > MaxTerms) break;
            kept.Add(clause);
        }

        // One long run of words, in a script without spaces, say.
        if (kept.Count == 0 && clauses.Count > 0) kept.Add(new SearchClause([.. clauses[0].Terms.Take(MaxTerms)], false, []));
        return new SearchQuery(kept, kept.Count < clauses.Count || text.Length < typed.Length || terms > MaxTerms);
    }

    /// <summary>A mark without its fellow is none.</summary>
    private static IEnumerable<(string Text, bool IsQuoted)> Parts(string text)
    {
        var plain = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var end = Quotes.Contains(text[at]) ? text.AsSpan(at + 1).IndexOfAny(Quotes) : -1;
            if (end < 0)
            {
                plain.Append(text[at++]);
                continue;
            }

            yield return (plain.ToString(), false);
            plain.Clear();
            yield return (text.Substring(at + 1, end), true);
            at += end + 2;
        }

        yield return (plain.ToString(), false);
    }

    private static void Add(List<SearchClause> clauses, string text)
    {
        if (SearchClause.Of(text, text.TrimEnd().EndsWith('*')) is not { } clause) return;
        if (!clauses.Exists(c => c.IsPrefix == clause.IsPrefix && c.Terms.SequenceEqual(clause.Terms))) clauses.Add(clause);
    }
}
