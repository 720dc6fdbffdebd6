using System.Text.RegularExpressions;

namespace ReviewPortal.Web.Tests.Leaks;

/// <summary>Invents words that occur nowhere else, and finds them in whatever was sent.</summary>
internal sealed partial class Vocabulary
{
    private readonly Dictionary<string, GatedWord> _words = [];

    public IReadOnlyCollection<GatedWord> Words => _words.Values;

    public string Invent(string slug, Shelf shelf)
    {
        var n = _words.Count;
        var word = string.Concat("zq", (char)('a' + n / 676 % 26), (char)('a' + n / 26 % 26), (char)('a' + n % 26), "xj");
        _words.Add(word, new GatedWord(word, slug, shelf));
        return word;
    }

    /// <summary>All invented words in a text, whatever their capitals.</summary>
    public IReadOnlySet<GatedWord> In(string text) =>
        Shape().Matches(text).Select(m => _words.GetValueOrDefault(m.Value.ToLowerInvariant())).OfType<GatedWord>().ToHashSet();

    [GeneratedRegex("zq[a-z]{3}xj", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
