using System.Text;
using ReviewPortal.Articles;
using ReviewPortal.Tests.Articles.Uploads;

namespace ReviewPortal.Tests.Articles;

public sealed class FileEncodingTests
{
    private const string Text = "---\ntitle: The Salt Road\n---\nOne sentence.\n";

    [Fact]
    public void A_byte_order_mark_is_taken_off()
    {
        var file = Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)]).File;

        Assert.Equal(Text, file?.Source);
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    public void UTF_16_is_recognised_with_and_without_its_mark(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Text)];

        Assert.Equal("salt.md: The file is saved as UTF-16: save it as UTF-8.", Uploaded.OnlyError(Read(bytes)));
    }

    [Fact]
    public void UTF_32_is_recognised()
    {
        byte[] bytes = [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Text)];

        Assert.Equal("salt.md: The file is saved as UTF-32: save it as UTF-8.", Uploaded.OnlyError(Read(bytes)));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void An_invalid_byte_is_refused_with_its_line(string lineEnd)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Text.Replace("\n", lineEnd, StringComparison.Ordinal)), (byte)'a', 0x92, (byte)'s'];

        Assert.Equal("salt.md, line 5: Here is a byte that is not UTF-8 (0x92): save the file as UTF-8.", Uploaded.OnlyError(Read(bytes)));
    }

    [Theory]
    [InlineData(0xC0, 0xAF, 0x20)] // longer than need be
    [InlineData(0xED, 0xA0, 0x80)] // half a surrogate pair
    [InlineData(0xE2, 0x80, 0x20)] // cut short
    [InlineData(0xF5, 0x80, 0x80)] // beyond Unicode
    public void UTF_8_is_read_strictly(byte first, byte second, byte third)
    {
        Assert.Contains("not UTF-8", Uploaded.OnlyError(Read([.. Encoding.UTF8.GetBytes(Text), first, second, third])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_cut_off_at_the_end_of_the_file_is_refused()
    {
        Assert.Contains("line 5", Uploaded.OnlyError(Read([.. Encoding.UTF8.GetBytes(Text), 0xE2, 0x80])), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_refused()
    {
        Assert.Equal("salt.md: The file is empty.", Uploaded.OnlyError(Read([])));
    }

    private static ArticleFileReading Read(byte[] bytes) => ArticleFile.Read(bytes, Uploaded.NewYork);
}
