using System.Buffers.Binary;

namespace ReviewPortal.Articles.Pictures;

/// <summary>Walks the chunks of a WebP (RFC 9649, 2.3), and stops at its end or at a chunk that is cut short.</summary>
internal ref struct WebPChunks(ReadOnlySpan<byte> chunks)
{
    private const int TypeAndLength = 8;

    private ReadOnlySpan<byte> _rest = chunks;

    public ReadOnlySpan<byte> Type { get; private set; }

    public ReadOnlySpan<byte> Data { get; private set; }

    /// <summary>The chunk with its type, its length and the byte that makes its length even.</summary>
    public ReadOnlySpan<byte> Whole { get; private set; }

    public readonly bool IsLast => _rest.IsEmpty;

    public bool MoveNext()
    {
        if (_rest.Length < TypeAndLength) return false;

        long length = BinaryPrimitives.ReadUInt32LittleEndian(_rest[4..]);
        var end = TypeAndLength + length + (length & 1);
        if (end > _rest.Length) return false;

        Type = _rest[..4];
        Data = _rest.Slice(TypeAndLength, (int)length);
        Whole = _rest[..(int)end];
        _rest = _rest[Whole.Length..];
        return true;
    }

    public readonly bool Is(ReadOnlySpan<byte> type) => Type.SequenceEqual(type);
}
