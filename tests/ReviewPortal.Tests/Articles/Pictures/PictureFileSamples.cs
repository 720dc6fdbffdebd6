using ReviewPortal.Articles.Pictures;

namespace ReviewPortal.Tests.Articles.Pictures;

/// <summary>One picture of each form, with everything in it that a file of the form may have.</summary>
public static class PictureFileSamples
{
    private static readonly Dictionary<string, byte[]> Contents = new()
    {
        ["PNG"] = PngBytes.Picture(3, 2, PngBytes.Chunk("tEXt", [.. "Author\0A. Writer"u8])),
        ["JPEG"] = JpegBytes.Picture(30, 20, JpegBytes.Jfif, JpegBytes.Exif(6, "Leica"), JpegBytes.Comment("draft")),
        ["GIF"] = GifBytes.Picture(2, 2, GifBytes.Repeat, GifBytes.Comment("draft"u8)),
        ["WebP, lossy"] = WebPBytes.File(WebPBytes.Lossy),
        ["WebP, lossless"] = WebPBytes.File(WebPBytes.Lossless),
        ["WebP, extended"] = WebPBytes.Photograph(1, 1, WebPBytes.Chunk("EXIF", [.. "II*\0"u8])),
        ["WebP, animated"] = WebPBytes.Animation(9, 9, WebPBytes.Frame(1, WebPBytes.Lossy), WebPBytes.Frame(2, WebPBytes.Lossless)),
    };

    public static TheoryData<string> Names => [.. Contents.Keys];

    public static byte[] Content(string name) => [.. Contents[name]];
}
