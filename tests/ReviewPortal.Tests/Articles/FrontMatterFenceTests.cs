using ReviewPortal.Tests.Articles.Uploads;

namespace ReviewPortal.Tests.Articles;

public sealed class FrontMatterFenceTests
{
    [Theory]
    [InlineData("Just a text.\n")]
    [InlineData("\n---\ntitle: A\n---\nText.\n")]
    [InlineData(" ---\ntitle: A\n---\nText.\n")]
    [InlineData("----\ntitle: A\n---\nText.\n")]
    [InlineData("title: A\n---\nText.\n")]
    public void A_file_that_does_not_begin_with_three_hyphens_is_refused(string text)
    {
        Assert.StartsWith(
            "salt.md, line 1: The file must begin with a line of three hyphens (---)",
            Uploaded.OnlyError(Uploaded.File(text)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---")]
    [InlineData("---\n")]
    [InlineData("---\ntitle: A\n\nText.\n")]
    [InlineData("---\ntitle: A\n ---\nText.\n")]
    public void Front_matter_without_an_end_is_refused(string text)
    {
        Assert.Equal(
            "salt.md, line 1: The front matter has no end: put a line of three hyphens (---) between it and the text.",
            Uploaded.OnlyError(Uploaded.File(text)));
    }

    [Fact]
    public void Blanks_after_the_hyphens_do_not_matter()
    {
        Assert.NotNull(Uploaded.File("--- \ntitle: A\n---\t\nText.\n").File);
    }

    [Fact]
    public void Front_matter_of_64_kibibytes_is_read()
    {
        Assert.NotNull(Uploaded.File($"---\n{OfBytes(65_536)}---\nText.\n").File);
    }

    [Fact]
    public void A_byte_more_is_refused()
    {
        Assert.StartsWith(
            "salt.md, line 1: The front matter is longer than 64 KiB",
            Uploaded.OnlyError(Uploaded.File($"---\n{OfBytes(65_537)}---\nText.\n")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but a comment\n")]
    public void Empty_front_matter_lacks_a_title(string yaml)
    {
        Assert.Equal(
            "salt.md, line 2, title: “title” is missing: add a line title: with its text.",
            Uploaded.OnlyError(Uploaded.File($"---\n{yaml}---\nText.\n")));
    }

    private static string OfBytes(int length)
    {
        var comment = "# " + new string('x', 97) + "\n";
        var yaml = "title: A\n";

        while (yaml.Length + comment.Length + 2 <= length)
            yaml += comment;

        return yaml + "#" + new string('x', length - yaml.Length - 2) + "\n";
    }
}
