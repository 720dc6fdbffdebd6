using System.Text;
using ReviewPortal.Articles.Pictures;
using ReviewPortal.Site;

namespace ReviewPortal.Articles.Uploads;

/// <summary>What the names of uploaded files say.</summary>
public static class UploadNames
{
    /// <summary>UTF-16 units, for a whole path inside an archive too.</summary>
    public const int MaxLength = 255;

    private const int MaxArticleBytes = 1024 * 1024;
    private const int MaxArchiveBytes = 512 * 1024 * 1024;

    public static UploadKind KindOf(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".MD" or ".MARKDOWN" => UploadKind.Article,
        ".PNG" or ".JPG" or ".JPEG" or ".GIF" or ".WEBP" => UploadKind.Picture,
        ".ZIP" => UploadKind.Archive,
        _ => UploadKind.Other,
    };

    /// <summary>The most bytes that a file of this kind may have.</summary>
    public static int MaxBytes(UploadKind kind) => kind switch
    {
        UploadKind.Article => MaxArticleBytes,
        UploadKind.Picture => PictureFile.MaxBytes,
        UploadKind.Archive => MaxArchiveBytes,
        _ => 0,
    };

    /// <summary>Why a file of this name can't be uploaded, or null if it can.</summary>
    public static Problem? Refuse(string name) => KindOf(name) == UploadKind.Other
        ? new(Severity.Error, $"“{Shown(name)}” can't be uploaded: an article is a .md file, a picture is a .png, .jpg, "
            + ".gif or .webp file, and a .zip file holds any number of both.")
        : null;

    /// <summary>
    /// The file's own name out of what a browser sent, which may be a path of either kind. Without control characters,
    /// in composed letters (a Mac sends é as two), never empty, and never "." or "..".
    /// </summary>
    public static string BareName(string sent)
    {
        var name = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..];
        if (name.Length > MaxLength) name = name[^MaxLength..];
        name = Composed(string.Concat(name.Where(letter => !char.IsControl(letter)))).Trim();
        return name is "" or "." or ".." ? "unnamed" : name;
    }

    /// <summary>The name in composed letters, so that it equals what an article calls its picture.</summary>
    internal static string Composed(string name)
    {
        // Half a surrogate pair can't be normalized; a round trip puts U+FFFD in its place.
        var valid = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name));
        return valid.Composed();
    }

    /// <summary>The name as it may stand in a message: short, and on one line.</summary>
    internal static string Shown(string name)
    {
        var start = name.Length > 80 ? name[..79] + "…" : name;
        return string.Concat(start.Select(letter => char.IsControl(letter) ? '?' : letter));
    }
}
