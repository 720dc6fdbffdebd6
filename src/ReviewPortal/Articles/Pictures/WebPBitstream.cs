using System.Buffers.Binary;

namespace ReviewPortal.Articles.Pictures;

/// <summary>
/// The size in pixels that a chunk of coded pixels says it has: lossy ("VP8 ", RFC 6386, 9.1) or lossless ("VP8L",
/// RFC 9649, 3.4).
/// </summary>
internal static class WebPBitstream
{
    private const int FourteenBits = 0x3FFF;

    public static (int Width, int Height)? Size(WebPChunks chunk)
    {
        if (chunk.Is("VP8 "u8)) return Lossy(chunk.Data);

        return chunk.Is("VP8L"u8) ? Lossless(chunk.Data) : null;
    }

    private static (int Width, int Height)? Lossy(ReadOnlySpan<byte> data)
    {
        if (data.Length < 10 || !data[3..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])) return null;

        var tag = data[0] | data[1] << 8 | data[2] << 16;
        var isKeyFrame = (tag & 1) == 0;
        var firstPartition = tag >> 5;
        if (!isKeyFrame || firstPartition > data.Length - 10) return null;

        // The two bits above each side ask for scaling, which WebP ignores.
        return (BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & FourteenBits,
            BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & FourteenBits);
    }

    private static (int Width, int Height)? Lossless(ReadOnlySpan<byte> data)
    {
        if (data.Length < 6 || data[0] != 0x2F) return null;

        var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
        var version = bits >> 29;
        return version == 0 ? (1 + (int)(bits & FourteenBits), 1 + (int)(bits >> 14 & FourteenBits)) : null;
    }
}
