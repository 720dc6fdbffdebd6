using ReviewPortal.Articles;
using ReviewPortal.Articles.Pictures;

namespace ReviewPortal.Tests.Articles.Pictures;

public sealed class PictureMetadataTests
{
    private const string Secret = "N 48 51 E 2 21";

    private static ReadOnlySpan<byte> SecretBytes => "N 48 51 E 2 21"u8;

    [Fact]
    public void A_PNG_keeps_its_colours_and_loses_its_notes()
    {
        byte[] gamma = PngBytes.Chunk("gAMA", 0, 0, 0xB1, 0x8F);
        var loaded = PngBytes.Picture(3, 2,
            PngBytes.Chunk("tEXt", [.. "Place\0"u8, .. SecretBytes]), PngBytes.Chunk("iTXt", [.. SecretBytes]),
            PngBytes.Chunk("zTXt", [.. SecretBytes]), PngBytes.Chunk("eXIf", [.. SecretBytes]),
            PngBytes.Chunk("tIME", new byte[7]), PngBytes.Chunk("prIv", [.. SecretBytes]), gamma);

        Assert.Equal(PngBytes.Picture(3, 2, gamma), PictureFile.WithoutMetadata(loaded));
    }

    [Fact]
    public void A_JPEG_keeps_its_colours_and_loses_its_notes()
    {
        byte[] profile = JpegBytes.Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, 9, 9]);
        byte[] adobe = JpegBytes.Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1]);
        var loaded = JpegBytes.Picture(30, 20,
            JpegBytes.Jfif, JpegBytes.Exif(1, Secret), JpegBytes.Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. SecretBytes]),
            JpegBytes.Segment(0xED, [.. "Photoshop 3.0\0"u8, .. SecretBytes]), JpegBytes.Segment(0xE2, [.. "MPF\0"u8]),
            JpegBytes.Segment(0xEB, [.. SecretBytes]), profile, adobe, JpegBytes.Comment(Secret));

        Assert.Equal(JpegBytes.Picture(30, 20, JpegBytes.Jfif, profile, adobe), PictureFile.WithoutMetadata(loaded));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(8)]
    public void A_photograph_stays_the_right_way_up(byte orientation)
    {
        var loaded = JpegBytes.Picture(30, 20, JpegBytes.Jfif, JpegBytes.Exif(orientation, Secret));
        var clean = PictureFile.WithoutMetadata(loaded);

        Assert.Equal(PictureFile.Recognize(loaded), PictureFile.Recognize(clean));
        Assert.Equal(orientation, clean[clean.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x01, 0x12]) + 9]);
        Assert.Equal(-1, clean.AsSpan().IndexOf(SecretBytes));
    }

    [Fact]
    public void What_a_telephone_puts_behind_a_photograph_is_dropped()
    {
        var photograph = JpegBytes.Picture(30, 20, JpegBytes.Jfif);
        byte[] sent = [.. photograph, .. "\0\0\0\u0018ftypmp42"u8, .. SecretBytes, .. JpegBytes.Picture(8, 8)];

        Assert.Equal(photograph, PictureFile.WithoutMetadata(sent));
    }

    [Fact]
    public void A_GIF_keeps_repeating_and_loses_its_notes()
    {
        var loaded = GifBytes.Picture(2, 2,
            GifBytes.Comment(SecretBytes), GifBytes.Repeat, GifBytes.Application("XMP DataXMP"u8, SecretBytes));

        Assert.Equal(GifBytes.Picture(2, 2, GifBytes.Repeat), PictureFile.WithoutMetadata([.. loaded, 0, 0]));
    }

    [Fact]
    public void A_WebP_loses_its_notes_and_no_longer_claims_to_have_them()
    {
        var loaded = WebPBytes.Photograph(1, 1,
            WebPBytes.Chunk("EXIF", [.. SecretBytes]), WebPBytes.Chunk("XMP ", [.. SecretBytes]), WebPBytes.Chunk("ABCD", [.. SecretBytes]));
        var clean = PictureFile.WithoutMetadata(loaded);
        var expected = WebPBytes.Photograph();
        expected[20] = 0;

        Assert.Equal(expected, clean);
    }

    [Theory]
    [MemberData(nameof(PictureFileSamples.Names), MemberType = typeof(PictureFileSamples))]
    public void A_cleaned_picture_is_the_same_picture_and_is_clean(string name)
    {
        var content = PictureFileSamples.Content(name);
        var clean = PictureFile.WithoutMetadata(content);

        Assert.Equal(PictureFile.Recognize(content), PictureFile.Recognize(clean));
        Assert.Equal(clean, PictureFile.WithoutMetadata(clean));
    }

    [Theory]
    [MemberData(nameof(PictureFileSamples.Names), MemberType = typeof(PictureFileSamples))]
    public void Whatever_is_taken_for_a_picture_can_be_cleaned(string name)
    {
        var random = new Random(20_260_101);
        for (var round = 0; round < 20_000; round++)
        {
            var content = PictureFileSamples.Content(name);
            for (var change = random.Next(1, 4); change > 0; change--) content[random.Next(content.Length)] = (byte)random.Next(256);
            if (PictureFile.Recognize(content) is { } picture)
                Assert.Equal(picture, PictureFile.Recognize(PictureFile.WithoutMetadata(content)));
        }
    }
}
