using ReviewPortal.Articles;

namespace ReviewPortal.Tests.Articles;

public sealed class SetLineTests
{
    [Theory]
    [InlineData("*Emma* and after", "Emma and after", "<em>Emma</em> and after")]
    [InlineData("_Emma_ and **after**", "Emma and after", "<em>Emma</em> and <strong>after</strong>")]
    [InlineData("On \"*Emma*\" -- again", "On “Emma” – again", "On “<em>Emma</em>” – again")]
    [InlineData("*<b>Emma</b>* & \"after\"", "<b>Emma</b> & “after”", "<em>&lt;b&gt;Emma&lt;/b&gt;</em> &amp; “after”")]
    public void Emphasis_is_set_in_HTML_and_left_out_of_what_is_plain(string written, string plain, string html) =>
        Assert.Equal(new SetLine(plain, html), SetLine.Of(written));

    [Theory]
    [InlineData("\"Don't,\" he said... 'No'---and left", "“Don’t,” he said… ‘No’—and left")]
    [InlineData("An escaped \\*star\\*", "An escaped *star*")]
    [InlineData("1984. A novel", "1984. A novel")]
    [InlineData("# 9", "# 9")]
    [InlineData("- and +", "- and +")]
    [InlineData("[Untitled]: poems", "[Untitled]: poems")]
    [InlineData("[x](https://example.org) <b> `code` ![p](q.png) a_b_c 2 * 3 * 4", "[x](https://example.org) <b> `code` ![p](q.png) a_b_c 2 * 3 * 4")]
    [InlineData("**", "**")]
    [InlineData("李白", "李白")]
    public void Nothing_else_of_the_dialect_is_taken(string written, string plain) => Assert.Equal(new SetLine(plain, null), SetLine.Of(written));

    [Fact]
    public void However_deep_its_stars_stand_a_line_is_answered()
    {
        foreach (var written in new[] { new string('*', 300), string.Concat(Enumerable.Repeat("*a _b ", 50)), string.Concat(Enumerable.Repeat("*a", 75)) + string.Concat(Enumerable.Repeat("b*", 75)) })
            Assert.NotEqual("", SetLine.Of(written).Plain);
    }
}
