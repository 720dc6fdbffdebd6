using System.Diagnostics;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Pictures;

namespace ReviewPortal.Tests.Articles;

/// <summary>Texts made to exhaust a parser. The times allowed are generous: they tell seconds from minutes on a busy machine.</summary>
public sealed class HostileTextTests
{
    private const int Size = 1 << 20;

    private static readonly TimeSpan Allowed = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Units =>
    [
        "[a](", "![", "[", "]", "[]", "[a]", "[a](b ", "[a](b \"", "[a](b (", "[a](<b", "*a_ ", "*a ", "a* ", "***", "a**b", "`", "`a", "|", "a|",
        "<", "<a", "<a@", "<http://a", "<!--", "<!--more-->", "&", "&#", "&amp;", "\"", "a' 'b ", "--", "...", "\\", "\\*", "[^", "[^1] ",
        "> ", "- ", "* ", "1. ", "中", "\ud840", "\0", "\u0301", " ",
        "# a\n", "a\n=\n", "===\n", "---\n", "- - - -\n", "a|b\n-|-\n", "|\n", "[^1]: a\n", "[a]: b\n", "[a]: b \"\n", "[a\n", "> a\n", "- a\n", "-\n",
        "a\\\n", "a  \n", "    a\n", "```\n", "\n", "*a\n", "![a](b.png)\n\n", "[a](javascript:b)\n\n", "> - ", "a [^1]\n\n",
    ];

    [Theory]
    [MemberData(nameof(Units))]
    public void Any_text_of_the_greatest_size_is_answered_in_good_time(string unit)
    {
        var ends = unit.Contains('\n', StringComparison.Ordinal) ? unit : string.Concat(Enumerable.Repeat(unit, 300)) + "\n";
        foreach (var text in new[] { Repeat(unit, Size), Repeat(ends, Size), Repeat(ends, 60_000), Repeat(ends, 20_000) })
        {
            var watch = Stopwatch.StartNew();
            var article = Render(text);

            Assert.True(watch.Elapsed < Allowed, $"{watch.Elapsed} for {text.Length} characters");
            Assert.All(article.Problems, problem => Assert.NotEmpty(problem.Message));
            if (text.Length < 100_000)
                WellFormed.Body(article.FullHtml);
        }
    }

    [Theory]
    [InlineData(2_000_000, "a", 1, "too long")]
    [InlineData(40_000, "a", 1, "line is too long")]
    [InlineData(50_000, "a\n", 20_001, "lines")]
    [InlineData(30_000, "*a\n", 1, "stars")]
    [InlineData(30_000, "[a]: b\n", 2_001, "links and footnotes")]
    [InlineData(30_000, "> ", 1, "nested")]
    public void A_refusal_names_the_line_in_words_an_editor_understands(int size, string unit, int line, string words)
    {
        var article = Render(Repeat(unit, size));

        var problem = Assert.Single(article.Problems);
        Assert.Equal((Severity.Error, line), (problem.Severity, problem.Line));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.Equal(("", ""), (article.FullHtml, article.TeaserHtml));
    }

    [Fact]
    public void Lists_nested_too_deeply_by_indentation_are_refused_at_their_deepest_line()
    {
        var text = string.Concat(Enumerable.Range(0, 90).Select(depth => new string(' ', depth * 2) + "- a\n"));

        var problem = Assert.Single(Render(text).Problems);

        Assert.Equal((Severity.Error, 90), (problem.Severity, problem.Line));
    }

    [Fact]
    public void Any_noise_gives_well_formed_html()
    {
        const string Signs = "[]()*_`\"'<>&|!#-+:\\ \n\n~^=.ab1\t{}\u0001\u00a0é中";
        var random = new Random(1);
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 120)).Select(_ => Signs[random.Next(Signs.Length)]));
            var article = Render(text + "\n\n[a]: b\n[^1]: c");

            WellFormed.Body(article.FullHtml);
            WellFormed.Body(article.TeaserHtml);
            WellFormed.Body(article.MarkedHtml);
        }
    }

    private static string Repeat(string unit, int size) => string.Concat(Enumerable.Repeat(unit, size / unit.Length));

    private static RenderedArticle Render(string text) =>
        ArticleMarkdown.Render(text, new TeaserRule(IsCut: true, 400), name => new ArticlePicture("/media/" + name, 1, 1));
}
