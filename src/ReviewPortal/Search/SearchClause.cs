using System.Collections.Frozen;

namespace ReviewPortal.Search;

/// <summary>One thing that an article must have: a word, or words that stand together.</summary>
/// <param name="Terms">In order, as the index holds them.</param>
/// <param name="IsPrefix">Whether the last is but the beginning of a word.</param>
/// <param name="Endings">For a prefix: stems that do not begin with it, of words that do. “Universit” is longer than the stem of “university”.</param>
public sealed record SearchClause(IReadOnlyList<string> Terms, bool IsPrefix, IReadOnlyList<string> Endings)
{
    private const int ShortestPrefix = 3;

    // Words that are in nearly every article: whatever else begins so adds nothing to what is found, and much to the engine's work.
    private static readonly FrozenSet<string> Commonest = FrozenSet.Create(
        "the", "and", "that", "was", "for", "with", "his", "her", "not", "but", "had", "from", "she", "all", "this", "are", "have", "you", "which");

    // What the suffixes that a stem loses can end in.
    private static readonly string[] Tails =
    [
        "s", "es", "ed", "ing", "y", "ies", "ied", "ly", "e", "al", "ally", "ial", "ional", "tional", "ation", "ations", "ion", "ions", "on", "ons", "n",
        "ity", "ities", "ty", "ties", "iveness", "veness", "ness", "ful", "fully", "ic", "ical", "ically", "ism", "ist", "ive", "ize", "izing", "ization",
        "ment", "ments", "ent", "nt", "ance", "ence", "nce", "ce", "able", "ible", "ble", "le", "er", "ers", "or", "ors", "ous", "ously", "us", "ss", "g", "ng", "d",
    ];

    /// <returns>Null if the text holds no word.</returns>
    internal static SearchClause? Of(string text, bool isPrefix)
    {
        var terms = TermsIn(text, isStemming: true);
        if (terms.Count == 0) return null;
        if (!isPrefix) return new SearchClause(terms, false, []);
        var beginning = TermsIn(text, isStemming: false)[^1];
        // Two letters begin a great part of all words.
        if (beginning.Length < ShortestPrefix || Commonest.Contains(beginning)) return new SearchClause(terms, false, []);
        terms[^1] = beginning;
        var endings = Tails.Prepend("").SelectMany(tail => TermsIn(beginning + tail, isStemming: true))
            .Where(stem => !stem.StartsWith(beginning, StringComparison.Ordinal)).Distinct().ToList();
        return new SearchClause(terms, true, endings);
    }

    private static List<string> TermsIn(string text, bool isStemming)
    {
        var terms = new List<string>();
        var scan = new WordScan(text, isStemming);
        while (scan.Next()) terms.Add(scan.Term.ToString());
        return terms;
    }
}
