using System.Buffers.Binary;

namespace ReviewPortal.Articles.Pictures;

/// <summary>
/// How a photograph is to be turned before it is shown: 1 (as it is) to 8, tag 0112 of Exif 2.32 (4.6.5) in a JPEG's
/// APP1 segment. Anything that can't be read means 1, as it does to browsers.
/// </summary>
internal static class ExifOrientation
{
    public const int Upright = 1;

    private const ushort Tag = 0x0112;
    private const ushort Short = 3;
    private const int EntryLength = 12;

    public static ReadOnlySpan<byte> Name => "Exif\0\0"u8;

    public static bool IsOnItsSide(int orientation) => orientation >= 5;

    public static int Read(ReadOnlySpan<byte> segment)
    {
        var tiff = segment[Name.Length..];
        var isLittleEndian = tiff.StartsWith("II*\0"u8);
        if (tiff.Length < 8 || !(isLittleEndian || tiff.StartsWith("MM\0*"u8))) return Upright;

        var directory = isLittleEndian
            ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..])
            : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2) return Upright;

        var entries = tiff[(int)directory..];
        var count = ReadShort(entries, isLittleEndian);
        for (entries = entries[2..]; count > 0 && entries.Length >= EntryLength; entries = entries[EntryLength..], count--)
            if (ReadShort(entries, isLittleEndian) == Tag && ReadShort(entries[2..], isLittleEndian) == Short)
                return ReadShort(entries[8..], isLittleEndian) is >= 1 and <= 8 and var orientation ? orientation : Upright;

        return Upright;
    }

    /// <summary>An APP1 segment that says this and nothing else.</summary>
    public static byte[] Segment(int orientation) =>
    [
        0xFF, 0xE1, 0, 34, .. Name, .. "MM\0*"u8, 0, 0, 0, 8,
        0, 1, Tag >> 8, Tag & 0xFF, 0, (byte)Short, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
        0, 0, 0, 0,
    ];

    private static int ReadShort(ReadOnlySpan<byte> bytes, bool isLittleEndian) => isLittleEndian
        ? BinaryPrimitives.ReadUInt16LittleEndian(bytes)
        : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
