namespace ReviewPortal.Articles.Pictures;

/// <summary>
/// Walks the blocks of a GIF (GIF89a, 15 to 27) that follow its header and global colours, and stops behind its
/// trailer, or at the first thing that is no block.
/// </summary>
internal ref struct GifBlocks(ReadOnlySpan<byte> blocks)
{
    public const byte Image = 0x2C, Extension = 0x21, Trailer = 0x3B;

    private const int Descriptor = 10;

    private ReadOnlySpan<byte> _rest = blocks;

    public byte Kind { get; private set; }

    /// <summary>The block with its introducer and its sub-blocks.</summary>
    public ReadOnlySpan<byte> Whole { get; private set; }

    /// <summary>What has not been walked yet: behind the trailer, what doesn't belong to the picture.</summary>
    public readonly ReadOnlySpan<byte> Rest => _rest;

    public bool MoveNext()
    {
        if (Kind == Trailer || _rest.IsEmpty) return false;

        Kind = _rest[0];
        var length = Kind switch
        {
            Trailer => 1,
            Extension => WithSubBlocks(_rest, 2),
            Image => WithSubBlocks(_rest, LengthBeforeImageData(_rest)),
            _ => null,
        };
        if (length is not { } known) return false;

        Whole = _rest[..known];
        _rest = _rest[known..];
        return true;
    }

    /// <summary>The bytes of a colour table, by the flags of the header or image descriptor before it.</summary>
    public static int LengthOfColours(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 0x07) + 1);

    // A descriptor, colours of its own, and the size of the first codes.
    private static int LengthBeforeImageData(ReadOnlySpan<byte> image) =>
        image.Length < Descriptor ? Descriptor : Descriptor + LengthOfColours(image[9]) + 1;

    private static int? WithSubBlocks(ReadOnlySpan<byte> block, int at)
    {
        for (; at < block.Length; at += 1 + block[at])
            if (block[at] == 0) return at + 1;

        return null;
    }
}
