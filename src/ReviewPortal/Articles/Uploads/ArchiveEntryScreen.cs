using System.IO.Compression;
using System.Text;

namespace ReviewPortal.Articles.Uploads;

/// <summary>Which entries of an archive are refused, and the archive with them, and which are nothing of ours.</summary>
internal static class ArchiveEntryScreen
{
    private const string Refused = "The archive is refused, and nothing of it was taken:";

    // The upper half of the attributes is the mode of a Unix file; its highest bits say what the file is.
    private const int FileTypeShift = 16 + 12;
    private const int Unknown = 0x0, Directory = 0x4, RegularFile = 0x8;

    /// <summary>The first reason not to touch an archive with these entries, in a sentence; null if there is none.</summary>
    public static string? Refuse(IEnumerable<ZipArchiveEntry> entries)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            var reason = Refuse(entry);
            if (reason is null && !IsDirectory(entry) && !seen.Add(UploadNames.Composed(entry.FullName)))
                reason = "is in it twice (small and capital letters count as the same)";
            if (reason is not null)
                return $"{Refused} “{UploadNames.Shown(entry.FullName)}” {reason}.";
        }

        return null;
    }

    /// <summary>Folders, which the paths of files name anyway, and what computers add to archives unasked.</summary>
    public static bool IsIgnored(ZipArchiveEntry entry) => IsDirectory(entry) || entry.FullName.Split('/').Any(segment =>
        segment.StartsWith('.')
        || segment.Equals("__MACOSX", StringComparison.OrdinalIgnoreCase)
        || segment.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase)
        || segment.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase));

    private static bool IsDirectory(ZipArchiveEntry entry) => entry.FullName.EndsWith('/');

    private static string? Refuse(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted) return "is encrypted";

        var type = (entry.ExternalAttributes >>> FileTypeShift) & 0xF;
        if (type is not (Unknown or Directory or RegularFile)) return "is a link or a device, not a file";

        return RefuseName(entry.FullName);
    }

    private static string? RefuseName(string name)
    {
        if (name.Length == 0) return "has no name";
        if (name.Length > UploadNames.MaxLength) return $"has a name longer than {UploadNames.MaxLength} characters";
        if (name.Contains((char)Rune.ReplacementChar.Value)) return "has a name that is not in UTF-8";
        if (name.Any(char.IsControl)) return "has a control character in its name";
        if (name.Contains('\\')) return "has a backslash in its name";
        if (name.StartsWith('/') || IsOnDrive(name)) return "is meant for a fixed place on a computer";

        var segments = name.TrimEnd('/').Split('/');
        return segments.Any(segment => segment.Trim() is "" or "." or "..") ? "has a path that is not plain" : null;
    }

    private static bool IsOnDrive(string name) => name.Length > 1 && name[1] == ':' && char.IsAsciiLetter(name[0]);
}
