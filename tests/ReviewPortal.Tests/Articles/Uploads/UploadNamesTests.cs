using ReviewPortal.Articles;
using ReviewPortal.Articles.Pictures;
using ReviewPortal.Articles.Uploads;

namespace ReviewPortal.Tests.Articles.Uploads;

public sealed class UploadNamesTests
{
    [Theory]
    [InlineData("a.md", UploadKind.Article)]
    [InlineData("A.MARKDOWN", UploadKind.Article)]
    [InlineData("deep/in/a.zip.png", UploadKind.Picture)]
    [InlineData("a.JPeG", UploadKind.Picture)]
    [InlineData("a.webp", UploadKind.Picture)]
    [InlineData("issue.zip", UploadKind.Archive)]
    [InlineData("a.svg", UploadKind.Other)]
    [InlineData("a.png.exe", UploadKind.Other)]
    [InlineData("md", UploadKind.Other)]
    [InlineData("", UploadKind.Other)]
    public void The_extension_says_how_a_file_is_to_be_tried(string name, UploadKind kind)
    {
        Assert.Equal(kind, UploadNames.KindOf(name));
        Assert.Equal(kind == UploadKind.Other, UploadNames.Refuse(name) is { Severity: Severity.Error });
    }

    [Theory]
    [InlineData("a.md", "a.md")]
    [InlineData(@"C:\Texts\1963\a.md", "a.md")]
    [InlineData("texts/1963/a.md", "a.md")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"texts/..\a.md", "a.md")]
    [InlineData("a\r\n\0b.md", "ab.md")]
    [InlineData("..", "unnamed")]
    [InlineData("texts/", "unnamed")]
    [InlineData("  ", "unnamed")]
    [InlineData("cafe\u0301.png", "caf\u00E9.png")]
    public void The_bare_name_is_the_last_part_of_what_a_browser_sent(string sent, string name) =>
        Assert.Equal(name, UploadNames.BareName(sent));

    [Fact]
    public void A_bare_name_that_is_no_text_is_made_text() => Assert.Equal("\uFFFD.md", UploadNames.BareName("\uD800.md"));

    [Fact]
    public void A_bare_name_that_is_too_long_keeps_its_extension() =>
        Assert.Equal(new string('a', UploadNames.MaxLength - 3) + ".md", UploadNames.BareName(new string('a', 1_000) + ".md"));
}
