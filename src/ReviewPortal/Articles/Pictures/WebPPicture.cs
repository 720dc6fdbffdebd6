using System.Buffers.Binary;

namespace ReviewPortal.Articles.Pictures;

/// <summary>
/// WebP, lossy, lossless or extended, animated or not (RFC 9649, 2). The file must be as long as it says: nothing needs
/// to follow a picture, and a second file can hide there. Chunks of unknown types are passed over and never kept.
/// </summary>
internal static class WebPPicture
{
    public const string ContentType = "image/webp";

    private const int Header = 12;
    private const int ExtendedFlags = Header + 8;
    private const byte Animated = 0x02, HasXmp = 0x04, HasExif = 0x08;

    // Four letters each, one after another.
    private static ReadOnlySpan<byte> Kept => "VP8XVP8 VP8LALPHANIMANMFICCP"u8;

    public static PictureFile? Read(ReadOnlySpan<byte> content)
    {
        if (content.Length < Header || !content.StartsWith("RIFF"u8) || !content[8..].StartsWith("WEBP"u8)) return null;
        if (BinaryPrimitives.ReadUInt32LittleEndian(content[4..]) != content.Length - 8) return null;

        var chunks = new WebPChunks(content[Header..]);
        if (!chunks.MoveNext()) return null;

        var size = chunks.Is("VP8X"u8) ? Extended(ref chunks) : WebPBitstream.Size(chunks);
        while (chunks.MoveNext())
            if (WebPBitstream.Size(chunks) is not null || chunks.Is("VP8X"u8)) return null;

        return size is var (width, height) && chunks.IsLast ? new(ContentType, ".webp", width, height) : null;
    }

    public static byte[] WithoutMetadata(ReadOnlySpan<byte> content)
    {
        using var clean = new MemoryStream(content.Length);
        clean.Write(content[..Header]);
        var chunks = new WebPChunks(content[Header..]);
        while (chunks.MoveNext())
            if (IsKept(chunks.Type)) clean.Write(chunks.Whole);

        var bytes = clean.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length - 8);
        if (bytes.AsSpan(Header).StartsWith("VP8X"u8)) bytes[ExtendedFlags] &= unchecked((byte)~(HasXmp | HasExif));
        return bytes;
    }

    // Walks to the picture, or through every frame of an animation.
    private static (int Width, int Height)? Extended(ref WebPChunks chunks)
    {
        if (chunks.Data.Length != 10) return null;

        var isAnimated = (chunks.Data[0] & Animated) != 0;
        var canvas = (
            Width: 1 + WebPFrame.ReadThreeBytes(chunks.Data[4..]),
            Height: 1 + WebPFrame.ReadThreeBytes(chunks.Data[7..]));
        var hasFrame = false;
        while (chunks.MoveNext())
        {
            if (chunks.Is("VP8 "u8) || chunks.Is("VP8L"u8))
                return !isAnimated && WebPBitstream.Size(chunks) == canvas ? canvas : null;
            if (!chunks.Is("ANMF"u8)) continue;
            if (!isAnimated || !WebPFrame.IsInside(chunks.Data, canvas.Width, canvas.Height)) return null;

            hasFrame = true;
        }

        return hasFrame ? canvas : null;
    }

    private static bool IsKept(ReadOnlySpan<byte> type)
    {
        for (var at = 0; at < Kept.Length; at += 4)
            if (type.SequenceEqual(Kept.Slice(at, 4))) return true;

        return false;
    }
}
