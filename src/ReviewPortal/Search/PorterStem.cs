namespace ReviewPortal.Search;

/// <summary>
/// Takes English words to their stems: M. F. Porter, “An algorithm for suffix stripping” (1980), with its author's two later
/// departures, as https://tartarus.org/martin/PorterStemmer/ gives it.
/// </summary>
internal static class PorterStem
{
    private static readonly (string Suffix, string Instead)[][] Second = ByLastLetter(
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
    ]);

    private static readonly (string Suffix, string Instead)[][] Third = ByLastLetter(
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")]);

    // Of those that end alike the longest stands first.
    private static readonly (string Suffix, string Instead)[][] Fourth = ByLastLetter(
    [
        .. new[] { "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize" }
            .Select(suffix => (suffix, "")),
    ]);

    /// <param name="word">In letters a to z, with room for one more. The stem is left at its beginning.</param>
    /// <returns>The length of the stem.</returns>
    public static int Shorten(Span<char> word, int length)
    {
        if (length <= 2) return length;
        length = Plural(word[..length]);
        length = Participle(word, length);
        if (word[length - 1] == 'y' && HasVowel(word[..(length - 1)])) word[length - 1] = 'i';
        length = Replace(word, length, Second);
        length = Replace(word, length, Third);
        length = Drop(word[..length]);
        return Tidy(word[..length]);
    }

    /// <summary>Most words end in no suffix, and are soon told by their last letter.</summary>
    private static (string, string)[][] ByLastLetter((string Suffix, string Instead)[] suffixes) =>
        [.. Enumerable.Range('a', 26).Select(letter => suffixes.Where(s => s.Suffix[^1] == letter).ToArray())];

    private static int Plural(ReadOnlySpan<char> word) =>
        word.EndsWith("sses") || word.EndsWith("ies") ? word.Length - 2
        : word.EndsWith("s") && !word.EndsWith("ss") ? word.Length - 1
        : word.Length;

    private static int Participle(Span<char> room, int length)
    {
        ReadOnlySpan<char> word = room[..length];
        if (word.EndsWith("eed")) return Measure(word[..^3]) > 0 ? length - 1 : length;
        var stem = word.EndsWith("ed") ? word[..^2] : word.EndsWith("ing") ? word[..^3] : word;
        if (stem.Length == length || !HasVowel(stem)) return length;
        if (stem.EndsWith("at") || stem.EndsWith("bl") || stem.EndsWith("iz") || (!EndsDouble(stem) && Measure(stem) == 1 && EndsShort(stem)))
        {
            room[stem.Length] = 'e';
            return stem.Length + 1;
        }

        return EndsDouble(stem) && stem[^1] is not ('l' or 's' or 'z') ? stem.Length - 1 : stem.Length;
    }

    private static int Replace(Span<char> room, int length, (string Suffix, string Instead)[][] suffixes)
    {
        foreach (var (suffix, instead) in suffixes[room[length - 1] - 'a'])
        {
            if (!room[..length].EndsWith(suffix)) continue;
            var stem = length - suffix.Length;
            if (Measure(room[..stem]) == 0) return length;
            instead.CopyTo(room[stem..]);
            return stem + instead.Length;
        }

        return length;
    }

    private static int Drop(ReadOnlySpan<char> word)
    {
        foreach (var (suffix, _) in Fourth[word[^1] - 'a'])
        {
            if (!word.EndsWith(suffix)) continue;
            var stem = word[..^suffix.Length];
            if (suffix == "ion" && (stem.Length == 0 || stem[^1] is not ('s' or 't'))) return word.Length;
            return Measure(stem) > 1 ? stem.Length : word.Length;
        }

        return word.Length;
    }

    private static int Tidy(ReadOnlySpan<char> word)
    {
        if (word[^1] == 'e')
        {
            var stem = word[..^1];
            var measure = Measure(stem);
            if (measure > 1 || (measure == 1 && !EndsShort(stem))) word = stem;
        }

        return word.EndsWith("ll") && Measure(word) > 1 ? word.Length - 1 : word.Length;
    }

    /// <summary>How often a consonant follows a vowel.</summary>
    private static int Measure(ReadOnlySpan<char> word)
    {
        var (measure, wasVowel) = (0, false);
        for (var i = 0; i < word.Length; i++)
        {
            var isVowel = IsVowel(word, i, wasVowel);
            if (wasVowel && !isVowel) measure++;
            wasVowel = isVowel;
        }

        return measure;
    }

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
            if (IsVowel(word, i, wasVowel: false)) return true;
        return false;
    }

    /// <summary>A y is a vowel after a consonant.</summary>
    private static bool IsVowel(ReadOnlySpan<char> word, int at, bool wasVowel) =>
        word[at] is 'a' or 'e' or 'i' or 'o' or 'u' || (word[at] == 'y' && at > 0 && !wasVowel);

    private static bool IsVowel(ReadOnlySpan<char> word, int at)
    {
        var isVowel = false;
        for (var i = 0; i <= at; i++) isVowel = IsVowel(word, i, isVowel);
        return isVowel;
    }

    private static bool EndsDouble(ReadOnlySpan<char> word) => word.Length > 1 && word[^1] == word[^2] && !IsVowel(word, word.Length - 1);

    /// <summary>Consonant, vowel, consonant; the last no w, x or y.</summary>
    private static bool EndsShort(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] is not ('w' or 'x' or 'y')
        && !IsVowel(word, word.Length - 1) && IsVowel(word, word.Length - 2) && !IsVowel(word, word.Length - 3);
}
