using ReviewPortal.Site;

namespace ReviewPortal.Articles.FrontMatter;

internal static class Whitespace
{
    /// <summary>
    /// Text for one line: trimmed, with every run of white space one space, and its accents composed, so that the same name
    /// is the same text wherever it was typed.
    /// </summary>
    public static string Fold(string text) =>
        string.Join(' ', text.Composed().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
