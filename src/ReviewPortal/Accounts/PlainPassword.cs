using System.Text;

namespace ReviewPortal.Accounts;

/// <summary>A password as whoever guesses sees it: without capitals, spaces, signs and the usual signs for letters.</summary>
internal sealed class PlainPassword
{
    private const string Keys = "1234567890 qwertyuiop asdfghjkl zxcvbnm azertyuiop qsdfghjklm wxcvbn qwertzuiop 1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p";
    private const double Most = 0.6, NearlyAll = 0.75;

    private readonly string _text;

    private PlainPassword(string text, int different) => (_text, Different) = (text, different);

    public static PlainPassword Of(IEnumerable<Rune> runes)
    {
        var lower = runes.Select(Rune.ToLowerInvariant).ToList();
        return new(string.Concat(lower.Where(r => Rune.IsLetterOrDigit(r) || r.Value is '@' or '$' or '!').Select(r => r.ToString())), lower.Distinct().Count());
    }

    /// <summary>How many different characters there are, of every kind.</summary>
    public int Different { get; }

    /// <summary>The letters alone, with those that signs and digits commonly stand for.</summary>
    public string Letters => Bare(_text);

    /// <summary>Whether it is one piece again and again, the last perhaps cut short.</summary>
    public bool IsRepeated => Enumerable.Range(1, _text.Length / 2).Any(length =>
        Enumerable.Range(length, _text.Length - length).All(i => _text[i] == _text[i - length]));

    /// <summary>Whether nearly each character stands beside the one before it, on a keyboard or in the alphabet.</summary>
    public bool IsWalk => _text.Length > 1 && _text.Zip(_text.Skip(1)).Count(p => AreNeighbours(p.First, p.Second)) >= NearlyAll * (_text.Length - 1);

    public bool IsMostly(IReadOnlySet<string> words)
    {
        var letters = WithoutEnds(_text);
        var covered = new bool[letters.Length];
        foreach (var word in words)
            for (var at = letters.IndexOf(word, StringComparison.Ordinal); at >= 0; at = letters.IndexOf(word, at + 1, StringComparison.Ordinal))
                Array.Fill(covered, true, at, word.Length);
        return letters.Length > 0 && covered.Count(c => c) > Most * letters.Length;
    }

    /// <summary>Whether it is one or two words that are tried first, however often each, and digits.</summary>
    public bool IsPairOf(IReadOnlySet<string> words)
    {
        foreach (var letters in new[] { string.Concat(_text.Where(c => !char.IsAsciiDigit(c))), WithoutEnds(_text) }.Select(Bare).Distinct())
        {
            var known = Enumerable.Range(0, letters.Length).SelectMany(from => Enumerable.Range(from + 1, Math.Min(CommonWords.Longest, letters.Length - from)).Select(to => letters[from..to]))
                .Where(w => words.Contains(w) || CommonWords.Contains(w)).ToHashSet(StringComparer.Ordinal);
            if (letters.Length > 0 && known.Any(one => known.Any(two => IsMadeOf(letters, one, two)))) return true;
        }

        return false;
    }

    private static bool IsMadeOf(string letters, string one, string two)
    {
        if (!letters.StartsWith(one, StringComparison.Ordinal)) return false;
        var reached = new bool[letters.Length + 1];
        reached[0] = true;
        for (var at = 0; at < letters.Length; at++)
        {
            if (!reached[at]) continue;
            foreach (var word in new[] { one, two })
                if (string.CompareOrdinal(letters, at, word, 0, word.Length) == 0 && at + word.Length <= letters.Length) reached[at + word.Length] = true;
        }

        return reached[^1];
    }

    private static bool AreNeighbours(char one, char two) =>
        Math.Abs(one - two) <= 1 || Keys.Contains($"{one}{two}", StringComparison.Ordinal) || Keys.Contains($"{two}{one}", StringComparison.Ordinal);

    private static string WithoutEnds(string text) => text.Trim([.. "0123456789!"]);

    private static string Bare(string text) => text.Replace('@', 'a').Replace('$', 's').Replace('!', 'i')
        .Replace('0', 'o').Replace('1', 'i').Replace('3', 'e').Replace('4', 'a').Replace('5', 's').Replace('7', 't');
}
