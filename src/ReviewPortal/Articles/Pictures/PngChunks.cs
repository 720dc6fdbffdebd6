using System.Buffers.Binary;

namespace ReviewPortal.Articles.Pictures;

/// <summary>
/// Walks the chunks of a PNG (Third Edition, 5.3) and stops at its end, or at the first chunk that is cut short or
/// whose checksum is wrong.
/// </summary>
internal ref struct PngChunks(ReadOnlySpan<byte> chunks)
{
    private const int LengthAndType = 8;
    private const int Checksum = 4;

    private ReadOnlySpan<byte> _rest = chunks;

    public ReadOnlySpan<byte> Type { get; private set; }

    public ReadOnlySpan<byte> Data { get; private set; }

    /// <summary>The chunk with its length, type and checksum.</summary>
    public ReadOnlySpan<byte> Whole { get; private set; }

    public readonly bool IsLast => _rest.IsEmpty;

    public bool MoveNext()
    {
        if (_rest.Length < LengthAndType + Checksum) return false;

        var length = BinaryPrimitives.ReadUInt32BigEndian(_rest);
        if (length > _rest.Length - LengthAndType - Checksum) return false;

        var end = LengthAndType + (int)length;
        if (Crc32.Append(0, _rest[4..end]) != BinaryPrimitives.ReadUInt32BigEndian(_rest[end..])) return false;

        Type = _rest[4..LengthAndType];
        Data = _rest[LengthAndType..end];
        Whole = _rest[..(end + Checksum)];
        _rest = _rest[Whole.Length..];
        return true;
    }

    public readonly bool Is(ReadOnlySpan<byte> type) => Type.SequenceEqual(type);
}
