using System.Buffers.Binary;
using System.Text;

namespace ReviewPortal.Tests.Articles.Pictures;

/// <summary>Writes WebP files; the two chunks of pixels are of one real pixel each.</summary>
internal static class WebPBytes
{
    private const byte Animated = 2, WithExifAndXmp = 12;

    public static byte[] Lossy =>
        Chunk("VP8 ", Convert.FromBase64String("MAEAnQEqAQABAAMANCWkAANwAP77lAAA"));

    public static byte[] Lossless => Chunk("VP8L", [0x2F, 0, 0, 0, 0x10, 0x07, 0x10, 0x11, 0x11, 0x88, 0x88, 0xFE, 0x07]);

    public static byte[] File(params byte[][] chunks)
    {
        byte[] file = [.. "RIFF\0\0\0\0WEBP"u8, .. chunks.SelectMany(chunk => chunk)];
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        return file;
    }

    public static byte[] Photograph(int width = 1, int height = 1, params byte[][] afterPixels) =>
        File([Canvas(width, height, WithExifAndXmp), Lossy, .. afterPixels]);

    public static byte[] Animation(int width, int height, params byte[][] frames) =>
        File([Canvas(width, height, Animated), Chunk("ANIM", new byte[6]), .. frames]);

    /// <summary>A frame of one pixel; its left edge is at twice <paramref name="halfLeft"/>.</summary>
    public static byte[] Frame(byte halfLeft, params byte[] pixels) =>
        Chunk("ANMF", [halfLeft, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100, 0, 0, 0, .. pixels]);

    public static byte[] Chunk(string type, params byte[] data) =>
        [.. Encoding.ASCII.GetBytes(type), .. BitConverter.GetBytes(data.Length), .. data, .. new byte[data.Length % 2]];

    private static byte[] Canvas(int width, int height, byte flags) => Chunk("VP8X",
        [flags, 0, 0, 0, .. BitConverter.GetBytes(width - 1)[..3], .. BitConverter.GetBytes(height - 1)[..3]]);
}
