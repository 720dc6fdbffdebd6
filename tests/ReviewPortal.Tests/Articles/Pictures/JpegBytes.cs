using System.Text;
using ReviewPortal.Articles.Pictures;

namespace ReviewPortal.Tests.Articles.Pictures;

/// <summary>Writes files with the structure of a JPEG; its coded data is made up.</summary>
internal static class JpegBytes
{
    public static byte[] Jfif => Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 72, 0, 72, 0, 0]);

    public static byte[] End => [0xFF, 0xD9];

    public static byte[] Picture(int width = 30, int height = 20, params byte[][] beforeFrame) =>
        [0xFF, 0xD8, .. beforeFrame.SelectMany(segment => segment), .. Frame(width, height), .. Scan(), .. End];

    public static byte[] Frame(int width, int height, byte marker = 0xC0) =>
        Segment(marker, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]);

    // The coded data has a plain FF, a restart and padding in it.
    public static byte[] Scan() =>
        [.. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xFF, 0x00, 0x78];

    public static byte[] Segment(byte marker, params byte[] data) =>
        [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    public static byte[] Comment(string text) => Segment(0xFE, Encoding.ASCII.GetBytes(text));

    /// <summary>Exif as a camera writes it, little-endian: a make, the orientation, and a pointer to a place.</summary>
    public static byte[] Exif(byte orientation, string secret) => Segment(0xE1,
    [
        .. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 3, 0,
        0x0F, 0x01, 2, 0, (byte)secret.Length, 0, 0, 0, 50, 0, 0, 0,
        0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0,
        0x25, 0x88, 4, 0, 1, 0, 0, 0, 50, 0, 0, 0,
        0, 0, 0, 0, .. Encoding.ASCII.GetBytes(secret),
    ]);
}
