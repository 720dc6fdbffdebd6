using System.Buffers.Binary;

namespace ReviewPortal.Articles.Pictures;

/// <summary>
/// JPEG as browsers show it: baseline, extended or progressive, 8 bits a sample (ITU-T T.81). What follows its end mark
/// is passed over and never kept: telephones put a second exposure or a film there, so refusing it would refuse most
/// photographs, and keeping it would keep a place or a hidden file.
/// </summary>
internal static class JpegPicture
{
    public const string ContentType = "image/jpeg";

    private const byte App0 = 0xE0, App1 = 0xE1, App2 = 0xE2, App14 = 0xEE, Comment = 0xFE;

    // A JFIF segment that is longer carries a thumbnail, which may show what was cropped away.
    private const int JfifWithoutThumbnail = 14;

    private static ReadOnlySpan<byte> StartOfImage => [0xFF, 0xD8];

    public static PictureFile? Read(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith(StartOfImage)) return null;

        ReadOnlySpan<byte> frame = default;
        int? orientation = null;
        var hasScan = false;
        var segments = new JpegSegments(content[StartOfImage.Length..]);
        while (segments.MoveNext())
        {
            if (IsFrame(segments.Marker))
            {
                if (!frame.IsEmpty || !IsShown(segments.Marker, segments.Data)) return null;

                frame = segments.Data;
            }
            else if (segments.Marker == JpegSegments.StartOfScan)
            {
                if (frame.IsEmpty) return null;

                hasScan = true;
            }
            else if (IsExif(segments.Marker, segments.Data))
            {
                orientation ??= ExifOrientation.Read(segments.Data);
            }
        }

        if (segments.Marker != JpegSegments.EndOfImage || !hasScan) return null;

        int height = BinaryPrimitives.ReadUInt16BigEndian(frame[1..]);
        int width = BinaryPrimitives.ReadUInt16BigEndian(frame[3..]);
        return ExifOrientation.IsOnItsSide(orientation ?? ExifOrientation.Upright)
            ? new(ContentType, ".jpg", height, width)
            : new(ContentType, ".jpg", width, height);
    }

    public static byte[] WithoutMetadata(ReadOnlySpan<byte> content)
    {
        using var clean = new MemoryStream(content.Length);
        clean.Write(StartOfImage);
        int? orientation = null;
        var segments = new JpegSegments(content[StartOfImage.Length..]);
        while (segments.MoveNext())
        {
            if (IsKept(segments.Marker, segments.Data)) clean.Write(segments.Whole);
            if (orientation is not null || !IsExif(segments.Marker, segments.Data)) continue;

            orientation = ExifOrientation.Read(segments.Data);
            if (orientation != ExifOrientation.Upright) clean.Write(ExifOrientation.Segment(orientation.Value));
        }

        return clean.ToArray();
    }

    // C4, C8 and CC lie among the frame headers but define tables.
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static bool IsShown(byte marker, ReadOnlySpan<byte> frame) =>
        marker <= 0xC2 && frame.Length >= 6 && frame[0] == 8 && frame[5] is 1 or 3 or 4 && frame.Length == 6 + 3 * frame[5];

    private static bool IsExif(byte marker, ReadOnlySpan<byte> data) =>
        marker == App1 && data.StartsWith(ExifOrientation.Name);

    // The profile (ICC.1, B.4) and Adobe's segment say which colours the numbers mean.
    private static bool IsKept(byte marker, ReadOnlySpan<byte> data) => marker switch
    {
        App0 => data.StartsWith("JFIF\0"u8) && data.Length == JfifWithoutThumbnail,
        App2 => data.StartsWith("ICC_PROFILE\0"u8),
        App14 => data.StartsWith("Adobe"u8),
        >= App0 and <= Comment => false,
        _ => true,
    };
}
