namespace ReviewPortal.Articles.Pictures;

/// <summary>
/// What the content of a file says of the picture in it. Its name, and what a browser called it, say nothing.
/// <paramref name="Width"/> and <paramref name="Height"/> are in pixels, as the picture is shown (a photograph may be
/// stored on its side). <paramref name="Extension"/> begins with the dot.
/// </summary>
public sealed record PictureFile(string ContentType, string Extension, int Width, int Height)
{
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Pixels. A small file may unfold into a picture that no reader's machine can hold.</summary>
    public const int MaxSide = 20_000;

    public const int MaxPixels = 40_000_000;

    private bool IsOfUsableSize =>
        Width is > 0 and <= MaxSide && Height is > 0 and <= MaxSide && (long)Width * Height <= MaxPixels;

    /// <summary>
    /// The picture, if <paramref name="content"/> is a whole PNG, JPEG, GIF or WebP of a usable size from its first byte
    /// to its last; else null. Store what <see cref="WithoutMetadata"/> makes of it, never what was sent.
    /// </summary>
    public static PictureFile? Recognize(ReadOnlySpan<byte> content)
    {
        if (content.Length > MaxBytes) return null;

        var picture = PngPicture.Read(content)
            ?? JpegPicture.Read(content)
            ?? GifPicture.Read(content)
            ?? WebPPicture.Read(content);
        return picture is { IsOfUsableSize: true } ? picture : null;
    }

    /// <summary>
    /// The same picture, pixel for pixel, without what a camera or a program wrote beside it (place, time, owner,
    /// thumbnails, comments): only parts known to matter to how a picture looks are kept.
    /// </summary>
    /// <exception cref="ArgumentException"><see cref="Recognize"/> says that the content is no picture.</exception>
    public static byte[] WithoutMetadata(ReadOnlySpan<byte> content) => Recognize(content)?.ContentType switch
    {
        PngPicture.ContentType => PngPicture.WithoutMetadata(content),
        JpegPicture.ContentType => JpegPicture.WithoutMetadata(content),
        GifPicture.ContentType => GifPicture.WithoutMetadata(content),
        WebPPicture.ContentType => WebPPicture.WithoutMetadata(content),
        _ => throw new ArgumentException("The content is not a picture.", nameof(content)),
    };
}
