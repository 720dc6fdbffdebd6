using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ReviewPortal.Web.Tests.Leaks;

/// <summary>Draws a picture in one row of grey pixels that are the letters of a word, and does not compress them.</summary>
internal static class PngBytes
{
    public static byte[] Saying(string word)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, word.Length);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), 1);
        header[8] = 8;
        return [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', .. Chunk("IHDR", header), .. Chunk("IDAT", Row(word)), .. Chunk("IEND", [])];
    }

    private static byte[] Row(string word)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.NoCompression)) zlib.Write([0, .. Encoding.ASCII.GetBytes(word)]);
        return packed.ToArray();
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Checksum(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }

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
