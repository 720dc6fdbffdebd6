using System.Buffers.Binary;

namespace ReviewPortal.Articles.Pictures;

/// <summary>
/// Walks the segments of a JPEG (ITU-T T.81, Annex B) from behind its start mark, and stops behind its end mark, or at
/// the first thing that is no segment.
/// </summary>
internal ref struct JpegSegments(ReadOnlySpan<byte> segments)
{
    public const byte EndOfImage = 0xD9;
    public const byte StartOfScan = 0xDA;

    private ReadOnlySpan<byte> _rest = segments;

    public byte Marker { get; private set; }

    /// <summary>What follows the length; a scan's coded data is not part of it.</summary>
    public ReadOnlySpan<byte> Data { get; private set; }

    /// <summary>The segment with its marker and, if it opens a scan, the coded data that follows.</summary>
    public ReadOnlySpan<byte> Whole { get; private set; }

    public bool MoveNext()
    {
        if (Marker == EndOfImage) return false;

        // Any number of FF may stand before a marker as padding (B.1.1.2); it is not needed in a copy.
        var at = _rest.IndexOfAnyExcept((byte)0xFF);
        if (at < 1) return false;

        _rest = _rest[(at - 1)..];
        Marker = _rest[1];
        var length = Marker == EndOfImage ? 0 : LengthOfSegment(_rest[2..]);
        if (length is not { } known) return false;

        Data = known == 0 ? [] : _rest.Slice(4, known - 2);
        var end = 2 + known;
        if (Marker == StartOfScan) end += LengthOfScan(_rest[end..]);
        Whole = _rest[..end];
        _rest = _rest[end..];
        return true;
    }

    private readonly int? LengthOfSegment(ReadOnlySpan<byte> afterMarker)
    {
        // Below C0 nothing is defined for pictures; D0 to D8 stand alone, inside a scan or at the start only.
        if (Marker is < 0xC0 or (>= 0xD0 and <= 0xD8) || afterMarker.Length < 2) return null;

        int length = BinaryPrimitives.ReadUInt16BigEndian(afterMarker);
        return length >= 2 && length <= afterMarker.Length ? length : null;
    }

    // In coded data FF is followed by 00 (a plain FF), D0 to D7 (a restart), or padding; anything else ends it.
    private static int LengthOfScan(ReadOnlySpan<byte> data)
    {
        var at = 0;
        while (data[at..].IndexOf((byte)0xFF) is >= 0 and var ahead && at + ahead + 1 < data.Length)
        {
            at += ahead;
            var next = data[at + 1];
            if (next is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7))) return at;

            at += next == 0xFF ? 1 : 2;
        }

        return data.Length;
    }
}
