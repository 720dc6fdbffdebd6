using System.Text;

namespace ReviewPortal.Articles.FrontMatter;

/// <summary>What an editor wrote, as messages quote it: in quotation marks, on one line, and not too long.</summary>
internal static class Quotation
{
    private const int MaximumLength = 60;

    public static string Of(string text) => $"“{Shorten(text)}”";

    public static string Shorten(string text)
    {
        if (text.Length <= MaximumLength && !text.Any(char.IsControl))
            return text;

        var shown = new StringBuilder();

        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= MaximumLength)
                return shown.Append('…').ToString();

            shown.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return shown.ToString();
    }
}
