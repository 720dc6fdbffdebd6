namespace ReviewPortal.Articles.Dialect;

internal static class PictureName
{
    /// <summary>The file name that an image's address means, or null if it is no plain relative path.</summary>
    public static string? Of(string address)
    {
        var path = Uri.UnescapeDataString(address);
        if (path.AsSpan().IndexOfAny("\\:?#") >= 0 || path.Any(char.IsControl))
            return null;

        var segments = path.Split('/');
        var first = segments[0] == "." ? 1 : 0;
        for (var i = first; i < segments.Length; i++)
        {
            if (segments[i].Trim() is "" or "." or "..")
                return null;
        }

        return segments.Length > first ? segments[^1] : null;
    }
}
