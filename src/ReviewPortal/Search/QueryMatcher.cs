namespace ReviewPortal.Search;

/// <summary>Finds in a text what the engines found in the index: the same words, folded and stemmed in the same way.</summary>
internal sealed class QueryMatcher
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numberOf;
    private readonly List<Sought> _sought = [];

    /// <summary>How many things an article must have.</summary>
    public int Clauses { get; }

    public QueryMatcher(SearchQuery query)
    {
        Clauses = query.Clauses.Count;
        _numberOf = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (clause, number) in query.Clauses.Select((c, i) => (c, i)))
        {
            var before = clause.Terms.SkipLast(1).Select(NumberOf).ToList();
            if (clause.IsPrefix) _sought.Add(new(number, [.. before], clause.Terms[^1]));
            else _sought.Add(new(number, [.. before, NumberOf(clause.Terms[^1])], null));
            foreach (var ending in clause.Endings) _sought.Add(new(number, [.. before, NumberOf(ending)], null));
        }
    }

    /// <returns>Where each match stands, in order, none over another.</returns>
    public IReadOnlyList<QueryMatch> In(ReadOnlySpan<char> text)
    {
        var words = new List<Word>();
        var scan = new WordScan(text);
        while (scan.Next())
        {
            var number = _numberOf.TryGetValue(scan.Term, out var known) ? known : -1;
            words.Add(new(scan.Start, scan.End, number, PrefixesOf(scan.Term)));
        }

        var found = new List<QueryMatch>();
        for (var at = 0; at < words.Count;)
        {
            var (length, clause) = (0, 0);
            foreach (var sought in _sought)
                if (sought.Length > length && Stands(sought, words, at)) (length, clause) = (sought.Length, sought.Clause);
            if (length > 0) found.Add(new(words[at].Start, words[at + length - 1].End, clause));
            at += Math.Max(1, length);
        }

        return found;
    }

    private static bool Stands(Sought sought, List<Word> words, int at)
    {
        if (at + sought.Length > words.Count) return false;
        for (var i = 0; i < sought.Terms.Length; i++)
            if (words[at + i].Number != sought.Terms[i]) return false;
        return sought.Prefix is null || words[at + sought.Length - 1].Prefixes?.Contains(sought.Prefix) == true;
    }

    private List<string>? PrefixesOf(ReadOnlySpan<char> term)
    {
        List<string>? prefixes = null;
        foreach (var sought in _sought)
            if (sought.Prefix is { } prefix && term.StartsWith(prefix)) (prefixes ??= []).Add(prefix);
        return prefixes;
    }

    private int NumberOf(string term)
    {
        if (!_numbers.TryGetValue(term, out var number)) _numbers[term] = number = _numbers.Count;
        return number;
    }

    private sealed record Sought(int Clause, int[] Terms, string? Prefix)
    {
        public int Length => Terms.Length + (Prefix is null ? 0 : 1);
    }

    private readonly record struct Word(int Start, int End, int Number, List<string>? Prefixes);
}
