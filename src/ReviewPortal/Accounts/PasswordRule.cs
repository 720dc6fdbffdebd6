using System.Globalization;
using System.Text;
using ReviewPortal.Site;

namespace ReviewPortal.Accounts;

/// <summary>
/// What a new password has to be: long, and not one that is guessed first. NIST SP 800-63B-4, 3.1.1.2: any character, each code point
/// counts as one, no rule of composition, and a list of what is common or expected here.
/// </summary>
public static class PasswordRule
{
    public const int MinLength = 15;

    /// <summary>Enough for any sentence, and an end to what is hashed.</summary>
    public const int MaxLength = 256;

    /// <summary>What a password is made of at least, so that it is not one key held down.</summary>
    private const int LeastDifferent = 5;

    /// <summary>The same password however a keyboard puts its accents (RFC 8265, 4.2: form C).</summary>
    public static string Normalize(string password) => password.Composed();

    /// <param name="password">As it was typed.</param>
    /// <param name="about">Words that anybody would try here first: the site's name, the reader's name and address.</param>
    /// <returns>What to change; null if nothing.</returns>
    public static string? ProblemOf(string password, IEnumerable<string> about)
    {
        // Longer by far than any password, it is not even looked into.
        if (password.Length > 4 * MaxLength) return TooLong;
        var runes = Normalize(password).EnumerateRunes().ToList();
        if (runes.Count < MinLength) return $"The password has {runes.Count} characters, and should have at least {MinLength}. Add a few words.";
        if (runes.Count > MaxLength) return TooLong;

        var plain = PlainPassword.Of(runes);
        if (plain.Different < LeastDifferent) return "The password is made of very few different characters. Add words to it.";
        if (plain.IsRepeated) return "The password is the same thing repeated. Add other words.";
        if (plain.IsWalk) return "The password walks along the keyboard or the alphabet. Use words that only you would put together.";
        var near = about.SelectMany(WordsOf).ToHashSet(StringComparer.Ordinal);
        if (plain.IsMostly(near)) return "Most of the password is your name, your address or the name of this site. Use words that have nothing to do with them.";
        if (plain.IsPairOf(near)) return "The password is made of words that are tried first. Add words that only you would put together.";
        return null;
    }

    private static string TooLong => string.Create(CultureInfo.InvariantCulture, $"The password has more than {MaxLength} characters.");

    private static IEnumerable<string> WordsOf(string text) =>
        text.Split([' ', '.', '-', '_', '+', '@', '\''], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => PlainPassword.Of(Normalize(word).EnumerateRunes()).Letters)
            .Where(word => word.Length >= 3);
}
