using ReviewPortal.Articles;
using ReviewPortal.Articles.Pictures;

namespace ReviewPortal.Tests.Articles.Pictures;

public sealed class PictureFileTests
{
    [Fact]
    public void A_picture_is_known_by_its_content_with_its_size()
    {
        Assert.Equal(new("image/png", ".png", 3, 2), PictureFile.Recognize(PngBytes.Picture(3, 2)));
        Assert.Equal(new("image/jpeg", ".jpg", 300, 20), PictureFile.Recognize(JpegBytes.Picture(300, 20)));
        Assert.Equal(new("image/gif", ".gif", 5, 4), PictureFile.Recognize(GifBytes.Picture(5, 4)));
    }

    [Fact]
    public void WebP_is_known_in_all_of_its_forms()
    {
        var onePixel = new PictureFile("image/webp", ".webp", 1, 1);

        Assert.Equal(onePixel, PictureFile.Recognize(WebPBytes.File(WebPBytes.Lossy)));
        Assert.Equal(onePixel, PictureFile.Recognize(WebPBytes.File(WebPBytes.Lossless)));
        Assert.Equal(onePixel, PictureFile.Recognize(WebPBytes.Photograph()));
        Assert.Equal(
            new("image/webp", ".webp", 300, 2),
            PictureFile.Recognize(WebPBytes.Animation(300, 2, WebPBytes.Frame(0, WebPBytes.Lossy), WebPBytes.Frame(9, WebPBytes.Lossless))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")]
    [InlineData("<!doctype html><script>alert(1)</script>")]
    [InlineData("%PDF-1.7\n%%EOF")]
    [InlineData("BM000000000000000000000000000000")]
    [InlineData("GIF89a=1;alert(1)//<script>alert(1)</script>")]
    [InlineData("RIFF\u0010\0\0\0WEBP<script>")]
    public void What_is_no_picture_is_not_taken_for_one(string content) =>
        Assert.Null(PictureFile.Recognize(System.Text.Encoding.Latin1.GetBytes(content)));

    [Fact]
    public void A_page_behind_the_first_bytes_of_a_picture_is_not_taken_for_one()
    {
        var page = "<html><script>alert(document.cookie)</script></html>"u8;

        Assert.Null(PictureFile.Recognize([.. PngBytes.Signature, .. page]));
        Assert.Null(PictureFile.Recognize([0xFF, 0xD8, 0xFF, 0xE0, .. page]));
        Assert.Null(PictureFile.Recognize([.. GifBytes.Header(1, 1), .. page]));
        Assert.Null(PictureFile.Recognize(WebPBytes.File(page.ToArray())));
    }

    [Theory]
    [MemberData(nameof(PictureFileSamples.Names), MemberType = typeof(PictureFileSamples))]
    public void A_picture_cut_short_anywhere_is_not_taken_for_one(string name)
    {
        var content = PictureFileSamples.Content(name);
        for (var length = 0; length < content.Length; length++) Assert.Null(PictureFile.Recognize(content.AsSpan(0, length)));
    }

    [Theory]
    [InlineData(0, 5, false)]
    [InlineData(5, 0, false)]
    [InlineData(-1, 5, false)]
    [InlineData(20_000, 2_000, true)]
    [InlineData(20_001, 1, false)]
    [InlineData(1, 20_001, false)]
    [InlineData(8_000, 5_001, false)]
    public void A_picture_must_be_of_a_size_that_a_machine_can_unfold(int width, int height, bool isTaken) =>
        Assert.Equal(isTaken, PictureFile.Recognize(PngBytes.Picture(width, height)) is not null);

    [Fact]
    public void The_other_kinds_keep_to_the_same_sizes()
    {
        Assert.Null(PictureFile.Recognize(JpegBytes.Picture(8_000, 5_001)));
        Assert.Null(PictureFile.Recognize(JpegBytes.Picture(0, 10)));
        Assert.Null(PictureFile.Recognize(GifBytes.Picture(65_535, 65_535)));
        Assert.Null(PictureFile.Recognize(WebPBytes.Animation(16_000_000, 2, WebPBytes.Frame(0, WebPBytes.Lossy))));
    }

    [Fact]
    public void A_picture_must_not_have_more_bytes_than_the_limit()
    {
        var empty = PngBytes.Picture(3, 2, PngBytes.Chunk("prIv"));
        byte[] Padded(int length) => PngBytes.Picture(3, 2, PngBytes.Chunk("prIv", new byte[length - empty.Length]));

        Assert.NotNull(PictureFile.Recognize(Padded(PictureFile.MaxBytes)));
        Assert.Null(PictureFile.Recognize(Padded(PictureFile.MaxBytes + 1)));
    }
}
