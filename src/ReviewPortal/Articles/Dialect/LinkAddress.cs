using System.Globalization;

namespace ReviewPortal.Articles.Dialect;

/// <summary>Which addresses a link may lead to: http, https, mailto, and paths or fragments of this site.</summary>
internal static class LinkAddress
{
    // One definition may be referred to thousands of times; its length must not multiply into a huge page.
    private const int Longest = 2000;

    public static bool IsAllowed(string address)
    {
        // Browsers drop tabs and line ends inside an address and take a backslash for a slash.
        if (address.Length is 0 or > Longest || address.StartsWith("//", StringComparison.Ordinal) || !IsPlain(address))
            return false;

        var scheme = SchemeOf(address);
        if (scheme is null)
            return true;
        if (scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase))
            return address.Length > "mailto:".Length && address["mailto:".Length] != '/';
        return IsWeb(address);
    }

    public static bool IsWeb(string address)
    {
        var isWeb = address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        return isWeb && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0;
    }

    /// <summary>Whether an address counts from where its text stands, as a file's does from its folder. Articles have no folder.</summary>
    public static bool IsAdrift(string address) => SchemeOf(address) is null && address[0] is not ('/' or '#');

    /// <summary>What stands before the first colon of the first segment; null for a relative address.</summary>
    public static string? SchemeOf(string address)
    {
        var end = address.AsSpan().IndexOfAny('/', '?', '#');
        var first = Uri.UnescapeDataString(end < 0 ? address : address[..end]);
        var colon = first.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : first[..colon];
    }

    private static bool IsPlain(string address)
    {
        if (char.IsWhiteSpace(address[0]) || char.IsWhiteSpace(address[^1]))
            return false;
        foreach (var c in address)
        {
            if (c == '\\' || (c != ' ' && char.IsWhiteSpace(c)))
                return false;
            if (char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                return false;
        }

        return true;
    }
}
