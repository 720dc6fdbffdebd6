using System.Buffers.Binary;

namespace ReviewPortal.Articles.Pictures;

/// <summary>
/// GIF, animated or not, by CompuServe's GIF89a. Behind its end only zeros may follow, which old programs left there
/// as padding; they are not kept.
/// </summary>
internal static class GifPicture
{
    public const string ContentType = "image/gif";

    private const int Header = 13;
    private const byte PlainText = 0x01, GraphicControl = 0xF9, Application = 0xFF;

    public static PictureFile? Read(ReadOnlySpan<byte> content)
    {
        if (LengthBeforeBlocks(content) is not { } start) return null;

        int width = BinaryPrimitives.ReadUInt16LittleEndian(content[6..]);
        int height = BinaryPrimitives.ReadUInt16LittleEndian(content[8..]);
        var hasImage = false;
        var blocks = new GifBlocks(content[start..]);
        while (blocks.MoveNext())
        {
            if (blocks.Kind != GifBlocks.Image) continue;
            if (!IsInside(blocks.Whole, width, height)) return null;

            hasImage = true;
        }

        var isWhole = blocks.Kind == GifBlocks.Trailer && !blocks.Rest.ContainsAnyExcept((byte)0);
        return isWhole && hasImage ? new(ContentType, ".gif", width, height) : null;
    }

    public static byte[] WithoutMetadata(ReadOnlySpan<byte> content)
    {
        using var clean = new MemoryStream(content.Length);
        var start = LengthBeforeBlocks(content) ?? 0;
        clean.Write(content[..start]);
        var blocks = new GifBlocks(content[start..]);
        while (blocks.MoveNext())
            if (blocks.Kind != GifBlocks.Extension || IsKept(blocks.Whole)) clean.Write(blocks.Whole);

        return clean.ToArray();
    }

    private static int? LengthBeforeBlocks(ReadOnlySpan<byte> content)
    {
        if (content.Length < Header || !(content.StartsWith("GIF89a"u8) || content.StartsWith("GIF87a"u8))) return null;

        var length = Header + GifBlocks.LengthOfColours(content[10]);
        return length <= content.Length ? length : null;
    }

    // Browsers enlarge the picture to a frame that reaches over its edge, so the size would not be what was checked.
    private static bool IsInside(ReadOnlySpan<byte> image, int width, int height) =>
        BinaryPrimitives.ReadUInt16LittleEndian(image[1..]) + BinaryPrimitives.ReadUInt16LittleEndian(image[5..]) <= width
        && BinaryPrimitives.ReadUInt16LittleEndian(image[3..]) + BinaryPrimitives.ReadUInt16LittleEndian(image[7..]) <= height;

    // Of the applications' own extensions, the two spellings of "repeat" are all that browsers heed.
    private static bool IsKept(ReadOnlySpan<byte> extension) => extension[1] switch
    {
        PlainText or GraphicControl => true,
        Application => extension[3..].StartsWith("NETSCAPE2.0"u8) || extension[3..].StartsWith("ANIMEXTS1.0"u8),
        _ => false,
    };
}
