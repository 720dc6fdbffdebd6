using System.Text;
using System.Xml;

namespace ReviewPortal.Web.Feeds;

/// <summary>Text fit for XML 1.0 (section 2.2, Char), which has no way to write most control characters, not even escaped.</summary>
internal static class XmlText
{
    public static string Clean(string text)
    {
        if (IsClean(text)) return text;
        var clean = new StringBuilder(text.Length);
        // Half of a surrogate pair is enumerated as the replacement character already.
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune);
        return clean.ToString();
    }

    private static bool IsClean(string text)
    {
        foreach (var c in text)
            if (!XmlConvert.IsXmlChar(c)) return false;
        return true;
    }
}
