using System.Buffers.Binary;

namespace ReviewPortal.Articles.Pictures;

/// <summary>
/// PNG, animated or not, by the W3C's Portable Network Graphics (PNG) Specification (Third Edition). Nothing may follow
/// the end of the picture: no camera or program needs that, and a second file can hide there.
/// </summary>
internal static class PngPicture
{
    public const string ContentType = "image/png";

    private const byte Palette = 3;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    // Four letters each, one after another. eXIf could turn a picture; as programs differ in heeding it, it goes.
    private static ReadOnlySpan<byte> Kept =>
        "IHDRPLTEIDATIENDtRNSgAMAcHRMsRGBiCCPcICPmDCVcLLIsBITbKGDpHYsacTLfcTLfdAT"u8;

    public static PictureFile? Read(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith(Signature)) return null;

        var chunks = new PngChunks(content[Signature.Length..]);
        if (!chunks.MoveNext() || !chunks.Is("IHDR"u8) || !IsHeader(chunks.Data)) return null;

        var header = chunks.Data;
        bool hasPalette = false, hasData = false, isInData = false;
        while (chunks.MoveNext() && !chunks.Is("IEND"u8))
        {
            var isData = chunks.Is("IDAT"u8);
            var isPalette = chunks.Is("PLTE"u8);
            if (isData ? hasData && !isInData : isPalette ? hasData || hasPalette : IsCritical(chunks.Type)) return null;

            isInData = isData;
            hasData |= isData;
            hasPalette |= isPalette;
        }

        var isWhole = chunks.Is("IEND"u8) && chunks.Data.IsEmpty && chunks.IsLast;
        if (!isWhole || !hasData || (header[9] == Palette && !hasPalette)) return null;

        var width = BinaryPrimitives.ReadInt32BigEndian(header);
        return new(ContentType, ".png", width, BinaryPrimitives.ReadInt32BigEndian(header[4..]));
    }

    public static byte[] WithoutMetadata(ReadOnlySpan<byte> content)
    {
        using var clean = new MemoryStream(content.Length);
        clean.Write(Signature);
        var chunks = new PngChunks(content[Signature.Length..]);
        while (chunks.MoveNext())
            if (IsKept(chunks.Type)) clean.Write(chunks.Whole);

        return clean.ToArray();
    }

    private static bool IsHeader(ReadOnlySpan<byte> data)
    {
        if (data.Length != 13) return false;

        byte depth = data[8], compression = data[10], filter = data[11], interlace = data[12];
        var isPossibleColour = data[9] switch
        {
            0 => depth is 1 or 2 or 4 or 8 or 16,
            Palette => depth is 1 or 2 or 4 or 8,
            2 or 4 or 6 => depth is 8 or 16,
            _ => false,
        };
        return isPossibleColour && compression == 0 && filter == 0 && interlace <= 1;
    }

    // A capital first letter: a picture that can't be shown without it (5.4).
    private static bool IsCritical(ReadOnlySpan<byte> type) => (type[0] & 0x20) == 0;

    private static bool IsKept(ReadOnlySpan<byte> type)
    {
        for (var at = 0; at < Kept.Length; at += 4)
            if (type.SequenceEqual(Kept.Slice(at, 4))) return true;

        return false;
    }
}
