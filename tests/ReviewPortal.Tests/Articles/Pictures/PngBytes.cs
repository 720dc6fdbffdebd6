using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using ReviewPortal.Articles.Pictures;

namespace ReviewPortal.Tests.Articles.Pictures;

/// <summary>Writes PNG files, sound ones and broken ones.</summary>
internal static class PngBytes
{
    public static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] End => Chunk("IEND");

    public static byte[] Picture(int width = 3, int height = 2, params byte[][] beforeData) =>
        [.. Signature, .. Header(width, height), .. beforeData.SelectMany(chunk => chunk), .. Data(width, height), .. End];

    public static byte[] Header(int width, int height, byte depth = 8, byte colour = 0)
    {
        var data = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(data, width);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(4), height);
        data[8] = depth;
        data[9] = colour;
        return Chunk("IHDR", data);
    }

    // The rows of a large picture are left out: nobody unpacks them here.
    public static byte[] Data(int width = 3, int height = 2)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
            for (var row = 0; row < Math.Min(height, 100); row++) zlib.Write(new byte[1 + Math.Clamp(width, 0, 100)]);

        return Chunk("IDAT", packed.ToArray());
    }

    public static byte[] Chunk(string type, params byte[] data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Checksum(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }

    // Bit by bit, so that it shares no mistake with the table that it checks.
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ (0xEDB88320 & (0 - (crc & 1)));
        }

        return ~crc;
    }
}
