using System.Text;
using ReviewPortal.Articles;
using ReviewPortal.Tests.Articles.Uploads;

namespace ReviewPortal.Tests.Articles;

public sealed class FileTextTests
{
    private const string Start = "---\ntitle: The Salt Road\n---\n";

    [Fact]
    public void A_file_of_one_mebibyte_is_read()
    {
        Assert.NotNull(Uploaded.File(OfBytes(1_048_576)).File);
    }

    [Fact]
    public void A_byte_more_is_refused()
    {
        Assert.Equal(
            "salt.md: The file has 1,048,577 bytes; an article file may have 1,048,576 (1 MiB) at most.",
            Uploaded.OnlyError(Uploaded.File(OfBytes(1_048_577))));
    }

    [Fact]
    public void A_line_of_32_768_characters_is_read()
    {
        Assert.NotNull(Uploaded.File(Start + new string('x', 32_768)).File);
    }

    [Fact]
    public void A_character_more_is_refused_with_its_line()
    {
        Assert.Equal(
            "salt.md, line 5: The line has 32,769 characters; it may have 32,768 at most.",
            Uploaded.OnlyError(Uploaded.File(Start + "Short.\n" + new string('x', 32_769))));
    }

    [Fact]
    public void A_file_of_50_000_lines_is_read()
    {
        Assert.NotNull(Uploaded.File(Start + string.Concat(Enumerable.Repeat("x\n", 49_997))).File);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("x\n")]
    [InlineData("\n")]
    public void A_line_more_is_refused(string more)
    {
        Assert.Equal(
            "salt.md, line 50001: The file has more lines than an article may have (50,000).",
            Uploaded.OnlyError(Uploaded.File(Start + string.Concat(Enumerable.Repeat("x\n", 49_997)) + more)));
    }

    [Theory]
    [InlineData('\u0001', "U+0001")]
    [InlineData('\f', "U+000C")]
    [InlineData('\u001B', "U+001B")]
    [InlineData('\u007F', "U+007F")]
    [InlineData('\u0085', "U+0085")]
    [InlineData('\uFFFE', "U+FFFE")]
    public void A_control_character_is_refused_with_its_line(char control, string name)
    {
        Assert.Equal(
            $"salt.md, line 5: Here is a control character ({name}), which can’t be seen: delete it.",
            Uploaded.OnlyError(Uploaded.File($"{Start}One.\nTwo{control}three.\n")));
    }

    [Fact]
    public void A_NUL_is_refused_with_its_line()
    {
        Assert.StartsWith("salt.md, line 4: Here is a NUL", Uploaded.OnlyError(Uploaded.File(Start + "One\0two.\n")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tab_is_let_in()
    {
        Assert.NotNull(Uploaded.File(Start + "\tOne.\n").File);
    }

    [Fact]
    public void A_control_character_hides_no_other_problem()
    {
        var reading = Uploaded.File("---\ntitle: The Salt Road\npages: 3\naccess: all\n---\nOne\u0001.\n");

        Assert.Equal([3, 4, 6], reading.Problems.Select(problem => problem.Line));
    }

    private static string OfBytes(int length)
    {
        var paragraph = new string('x', 999) + "\n";
        var text = new StringBuilder(Start);

        while (text.Length + paragraph.Length <= length)
            text.Append(paragraph);

        return text.Append('x', length - text.Length).ToString();
    }
}
