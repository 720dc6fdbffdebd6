namespace ReviewPortal.Articles.Pictures;

/// <summary>One frame of an animated WebP: the data of an ANMF chunk (RFC 9649, 2.7.1.1).</summary>
internal static class WebPFrame
{
    private const int Header = 16;

    /// <summary>
    /// Whether it holds one picture of the size that it says, inside the canvas (pixels), and nothing but a picture:
    /// a frame is kept as it is, so nothing else may travel in it.
    /// </summary>
    public static bool IsInside(ReadOnlySpan<byte> frame, int canvasWidth, int canvasHeight)
    {
        if (frame.Length < Header) return false;

        var size = (Width: 1 + ReadThreeBytes(frame[6..]), Height: 1 + ReadThreeBytes(frame[9..]));
        var isInside = 2 * ReadThreeBytes(frame) + size.Width <= canvasWidth
            && 2 * ReadThreeBytes(frame[3..]) + size.Height <= canvasHeight;
        var chunks = new WebPChunks(frame[Header..]);
        if (chunks.MoveNext() && chunks.Is("ALPH"u8)) chunks.MoveNext();
        return isInside && WebPBitstream.Size(chunks) == size && chunks.IsLast;
    }

    public static int ReadThreeBytes(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;
}
