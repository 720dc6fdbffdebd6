using System.Collections.Frozen;

namespace ReviewPortal.Contributors;

/// <summary>
/// Where an index has a name, by the rules of The Chicago Manual of Style as far as a name itself tells: by its last word, with
/// the particles that belong to it. A particle with a capital does (Le Guin, Du Bois), and so does an article or “son of”
/// without (le Carré, ibn Battuta); “de”, “van”, “von” and their like without a capital do not (Beauvoir, Humboldt).
/// </summary>
public static class FamilyName
{
    private static readonly FrozenSet<string> Belonging = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "le", "la", "les", "lo", "du", "des", "ibn", "bin", "bint", "ben", "ó", "ní", "nic", "mac", "ap", "st", "st.", "saint", "san", "santa");

    private static readonly FrozenSet<string> Passing = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "de", "del", "della", "dello", "di", "da", "das", "do", "dos", "van", "von", "der", "den", "het", "te", "ten", "ter",
        "vom", "zu", "zum", "zur", "af", "av", "el", "al");

    private static readonly FrozenSet<string> Suffixes = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "esq", "esq.");

    // What is written together with the word that it does not count for: al-Khalil, d’Annunzio.
    private static readonly string[] Joined = ["al-", "el-", "d’", "d'", "dell’", "dell'"];

    /// <summary>“Perpetua Lang” as “Lang, Perpetua”.</summary>
    public static string First(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var end = words.Length;
        while (end > 2 && Suffixes.Contains(words[end - 1])) end--;
        if (end < 2) return name;

        var start = end - 1;
        while (start > 0 && IsParticle(words[start - 1], isFirst: start == 1)) start--;
        // “de la Vega” is looked for under V, “de La Fontaine” under L: what follows a passing particle passes with it.
        var passing = Passes(words[start]);
        while (passing && start < end - 1 && char.IsLower(words[start][0])) start++;

        var family = string.Join(' ', words[start..end]).TrimEnd(',');
        var given = string.Join(' ', words[..start].Concat(words[end..]));
        return given.Length == 0 ? WithoutJoined(family) : $"{WithoutJoined(family)}, {given}";
    }

    // A first word with a capital is a given name (Van, Ben), unless it is an article (Le Corbusier).
    private static bool IsParticle(string word, bool isFirst) =>
        isFirst && char.IsUpper(word[0]) ? word is "Le" or "La" or "Les" or "Du" or "Des" : Belonging.Contains(word) || Passing.Contains(word);

    private static bool Passes(string word) => char.IsLower(word[0]) && Passing.Contains(word);

    private static string WithoutJoined(string family)
    {
        foreach (var joined in Joined)
            if (family.Length > joined.Length && family.StartsWith(joined, StringComparison.Ordinal)) return family[joined.Length..];
        return family;
    }
}
