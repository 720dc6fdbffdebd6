using ReviewPortal.Articles.Pictures;

namespace ReviewPortal.Tests.Articles.Pictures;

/// <summary>Writes GIF files of one black frame.</summary>
internal static class GifBytes
{
    public static byte[] Repeat => [0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 0];

    public static byte[] Picture(int width = 1, int height = 1, params byte[][] beforeFrame) =>
        [.. Header(width, height), .. beforeFrame.SelectMany(block => block), .. Frame(width, height), 0x3B];

    public static byte[] Header(int width, int height) =>
        [.. "GIF89a"u8, .. Short(width), .. Short(height), 0x80, 0, 0, 0, 0, 0, 255, 255, 255];

    public static byte[] Frame(int width, int height, int left = 0) =>
        [0x2C, .. Short(left), 0, 0, .. Short(width), .. Short(height), 0, 2, 2, 0x44, 0x01, 0];

    public static byte[] Comment(ReadOnlySpan<byte> text) => [0x21, 0xFE, (byte)text.Length, .. text, 0];

    public static byte[] Application(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data) =>
        [0x21, 0xFF, 11, .. name, (byte)data.Length, .. data, 0];

    private static byte[] Short(int number) => [(byte)number, (byte)(number >> 8)];
}
