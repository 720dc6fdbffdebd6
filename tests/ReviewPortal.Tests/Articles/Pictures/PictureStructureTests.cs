using ReviewPortal.Articles;
using ReviewPortal.Articles.Pictures;

namespace ReviewPortal.Tests.Articles.Pictures;

public sealed class PictureStructureTests
{
    [Fact]
    public void A_PNG_must_have_its_chunks_in_order_with_sound_checksums()
    {
        byte[] header = [.. PngBytes.Signature, .. PngBytes.Header(3, 2)];
        var wrongChecksum = PngBytes.Picture();
        wrongChecksum[29] ^= 1;

        Assert.Null(PictureFile.Recognize(wrongChecksum));
        Assert.Null(PictureFile.Recognize([.. header, .. PngBytes.End]));
        Assert.Null(PictureFile.Recognize([.. header, .. PngBytes.Data()]));
        Assert.Null(PictureFile.Recognize([.. PngBytes.Signature, .. PngBytes.Data(), .. PngBytes.Header(3, 2), .. PngBytes.End]));
        Assert.Null(PictureFile.Recognize([.. header, .. PngBytes.Header(3, 2), .. PngBytes.Data(), .. PngBytes.End]));
        Assert.Null(PictureFile.Recognize(PngBytes.Picture(3, 2, PngBytes.Data(), PngBytes.Chunk("tIME", new byte[7]))));
        Assert.NotNull(PictureFile.Recognize(PngBytes.Picture(3, 2, PngBytes.Data())));
    }

    [Fact]
    public void A_PNG_that_browsers_cannot_show_is_refused()
    {
        byte[] Coloured(byte depth, byte colour, params byte[] palette) =>
            [.. PngBytes.Signature, .. PngBytes.Header(3, 2, depth, colour), .. palette, .. PngBytes.Data(), .. PngBytes.End];

        Assert.Null(PictureFile.Recognize(Coloured(4, 2)));
        Assert.Null(PictureFile.Recognize(Coloured(8, 5)));
        Assert.Null(PictureFile.Recognize(Coloured(8, 3)));
        Assert.NotNull(PictureFile.Recognize(Coloured(8, 3, PngBytes.Chunk("PLTE", 1, 2, 3))));
        Assert.Null(PictureFile.Recognize(PngBytes.Picture(3, 2, PngBytes.Chunk("CgBI", 0, 0, 0, 0))));
    }

    [Fact]
    public void A_JPEG_must_have_one_frame_before_its_scans()
    {
        byte[] frame = JpegBytes.Frame(30, 20), scan = JpegBytes.Scan(), end = JpegBytes.End;

        Assert.Null(PictureFile.Recognize([0xFF, 0xD8, .. end]));
        Assert.Null(PictureFile.Recognize([0xFF, 0xD8, .. scan, .. end]));
        Assert.Null(PictureFile.Recognize([0xFF, 0xD8, .. frame, .. end]));
        Assert.Null(PictureFile.Recognize([0xFF, 0xD8, .. scan, .. frame, .. end]));
        Assert.Null(PictureFile.Recognize([0xFF, 0xD8, .. frame, .. frame, .. scan, .. end]));
        Assert.NotNull(PictureFile.Recognize([0xFF, 0xD8, 0xFF, 0xFF, .. frame, .. scan, .. scan, .. end]));
    }

    [Theory]
    [InlineData(0xC1, true)]
    [InlineData(0xC2, true)]
    [InlineData(0xC3, false)]
    [InlineData(0xC9, false)]
    public void A_JPEG_coded_as_browsers_cannot_show_it_is_refused(byte marker, bool isTaken)
    {
        byte[] picture = [0xFF, 0xD8, .. JpegBytes.Frame(30, 20, marker), .. JpegBytes.Scan(), .. JpegBytes.End];

        Assert.Equal(isTaken, PictureFile.Recognize(picture) is not null);
    }

    [Fact]
    public void A_photograph_on_its_side_has_the_size_at_which_it_is_shown()
    {
        for (byte orientation = 0; orientation <= 9; orientation++)
        {
            var picture = PictureFile.Recognize(JpegBytes.Picture(30, 20, JpegBytes.Exif(orientation, "Leica")));

            Assert.Equal(orientation is >= 5 and <= 8 ? (20, 30) : (30, 20), (picture?.Width, picture?.Height));
        }
    }

    [Fact]
    public void A_frame_must_lie_inside_its_picture()
    {
        Assert.Null(PictureFile.Recognize([.. GifBytes.Header(4, 4), .. GifBytes.Frame(4, 4, left: 1), 0x3B]));
        Assert.Null(PictureFile.Recognize(WebPBytes.Animation(4, 4, WebPBytes.Frame(2, WebPBytes.Lossy))));
        Assert.Null(PictureFile.Recognize(WebPBytes.Photograph(2, 1)));
    }

    [Fact]
    public void A_frame_of_an_animation_must_hold_nothing_but_its_picture()
    {
        byte[] loaded = [.. WebPBytes.Lossy, .. WebPBytes.Chunk("XMP ", [.. "a place"u8])];

        Assert.Null(PictureFile.Recognize(WebPBytes.Animation(4, 4, WebPBytes.Frame(0, loaded))));
        Assert.Null(PictureFile.Recognize(WebPBytes.Animation(4, 4)));
    }

    [Fact]
    public void A_second_file_may_not_hide_behind_a_picture()
    {
        var page = "<script>alert(1)</script>"u8;

        Assert.Null(PictureFile.Recognize([.. PngBytes.Picture(), .. page]));
        Assert.Null(PictureFile.Recognize([.. GifBytes.Picture(), .. page]));
        Assert.Null(PictureFile.Recognize([.. WebPBytes.File(WebPBytes.Lossy), .. page]));
        Assert.Null(PictureFile.Recognize(WebPBytes.File(WebPBytes.Lossy, WebPBytes.Lossless)));
    }
}
