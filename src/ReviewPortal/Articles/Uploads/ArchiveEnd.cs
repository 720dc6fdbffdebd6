using System.Buffers.Binary;

namespace ReviewPortal.Articles.Uploads;

/// <summary>
/// The record at the end of a zip (PKWARE's APPNOTE.TXT, 4.3.16). It is read before anything else, as the framework's
/// reader takes in a whole directory before it can be asked how long that is.
/// </summary>
internal static class ArchiveEnd
{
    private const uint Signature = 0x06054B50;
    private const int Length = 22;
    private const int MaxComment = ushort.MaxValue;

    // Room for every entry's fixed part, its name in UTF-8, and some extra fields.
    private const int MaxDirectoryBytes = UploadArchive.MaxEntries * 1024;

    /// <summary>Why the archive can't be opened, or null if it can be tried.</summary>
    public static async Task<string?> RefuseAsync(Stream zip, CancellationToken cancellation)
    {
        var tail = new byte[Math.Min(zip.Length, Length + MaxComment)];
        zip.Position = zip.Length - tail.Length;
        await zip.ReadExactlyAsync(tail, cancellation);
        zip.Position = 0;
        return Refuse(tail, zip.Length);
    }

    private static string? Refuse(ReadOnlySpan<byte> tail, long archiveLength)
    {
        for (var at = tail.Length - Length; at >= 0; at--)
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail[at..]) == Signature)
                return RefuseRecord(tail[at..], archiveLength - tail.Length + at);

        return "This is not a zip archive, or its end is missing.";
    }

    private static string? RefuseRecord(ReadOnlySpan<byte> record, long at)
    {
        int entries = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        var directoryLength = BinaryPrimitives.ReadUInt32LittleEndian(record[12..]);
        var directoryStart = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
        int comment = BinaryPrimitives.ReadUInt16LittleEndian(record[20..]);

        // A number that is all ones stands for one kept elsewhere, which only archives too large for us need.
        if (entries > UploadArchive.MaxEntries || directoryStart == uint.MaxValue || directoryLength == uint.MaxValue)
            return $"The archive holds more than {UploadArchive.MaxEntries:N0} files. Upload it in parts.";
        if (directoryLength > MaxDirectoryBytes) return "The archive's table of contents is too long.";

        // Readers that disagree about where a zip ends see different files in it.
        var isWhole = comment == record.Length - Length && directoryStart + (long)directoryLength == at;
        return isWhole ? null : "The zip archive is damaged: its table of contents is not where it should be.";
    }
}
