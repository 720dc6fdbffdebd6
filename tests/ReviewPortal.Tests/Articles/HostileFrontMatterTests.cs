using System.Diagnostics;
using ReviewPortal.Tests.Articles.Uploads;

namespace ReviewPortal.Tests.Articles;

public sealed class HostileFrontMatterTests
{
    // Far more than the tenth of a second that the worst of them takes, so that a busy machine fails no test, and far less than
    // anything quadratic would take.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    [Theory]
    [InlineData("a: ", "[")]
    [InlineData("a: ", "{")]
    [InlineData("", "[")]
    [InlineData("", "{a: ")]
    [InlineData("a: ", "[\n")]
    [InlineData("a: [", "[a], ")]
    [InlineData("a: [", "a,\n")]
    [InlineData("a: {", "a,\n")]
    [InlineData("a: ", "- ")]
    [InlineData("a:\n", "- \n")]
    [InlineData("", "? ")]
    [InlineData("", "? a\n")]
    [InlineData("", "a: ")]
    [InlineData("", "a:\n")]
    [InlineData("", "a: &b c\n")]
    [InlineData("a: ", "&a ")]
    [InlineData("a: ", "*a ")]
    [InlineData("a: [", "*a, ")]
    [InlineData("a: ", "!")]
    [InlineData("a: |\n", "\n")]
    [InlineData("a: |\n", " \n")]
    [InlineData("a: >\n", " a\n\n")]
    [InlineData("a: \"", "\\\"")]
    [InlineData("a: \"", "\n ")]
    [InlineData("a: \"", "a \n  ")]
    [InlineData("a: '", "''")]
    [InlineData("a: b", "\n c")]
    [InlineData("a: ", " ")]
    [InlineData("a: ", "\t")]
    [InlineData("", "#\n")]
    [InlineData("", "%a\n")]
    [InlineData("", "... \n")]
    [InlineData("a: ", "é ")]
    public void Sixty_kilobytes_of_anything_are_answered_quickly(string start, string repeated)
    {
        var yaml = start + string.Concat(Enumerable.Repeat(repeated, 60_000 / repeated.Length));
        var watch = Stopwatch.StartNew();

        Uploaded.FrontMatter(yaml);

        Assert.True(watch.Elapsed < Patience, $"It took {watch.ElapsedMilliseconds} ms.");
    }

    [Fact]
    public void Deep_nesting_is_told_as_such()
    {
        Assert.Equal("salt.md, line 3: Lists and keys are nested too deep here.", Uploaded.ErrorOf("a: " + new string('[', 16_000)));
    }

    [Fact]
    public void Aliases_that_multiply_are_refused_one_by_one()
    {
        var yaml = "a: &a [x, x, x, x, x, x, x, x, x]";

        for (var letter = 'b'; letter < 'j'; letter++)
            yaml += $"\n{letter}: &{letter} [{string.Join(", ", Enumerable.Repeat("*" + (char)(letter - 1), 9))}]";

        var reading = Uploaded.FrontMatter(yaml);

        Assert.Null(reading.File);
        Assert.All(reading.Problems, problem => Assert.InRange(problem.Line ?? 0, 2, 10));
    }

    [Fact]
    public void A_million_lines_of_nothing_are_answered_quickly()
    {
        var watch = Stopwatch.StartNew();

        Assert.Null(Uploaded.File(new string('\n', 1_048_576)).File);
        Assert.Null(Uploaded.File("---\n" + new string('\u0001', 1_048_000)).File);

        Assert.True(watch.Elapsed < Patience, $"It took {watch.ElapsedMilliseconds} ms.");
    }

    [Theory]
    [InlineData("a: !!]")]
    [InlineData("a: {\nb")]
    public void What_the_scanner_fails_on_is_told_like_any_slip(string yaml)
    {
        Assert.StartsWith("salt.md, line ", Uploaded.OnlyError(Uploaded.FrontMatter(yaml)), StringComparison.Ordinal);
    }

    [Fact]
    public void Thousands_of_keys_are_refused()
    {
        var reading = Uploaded.FrontMatter("title: A" + string.Concat(Enumerable.Range(0, 5_000).Select(number => $"\nk{number}:")));

        Assert.Equal("salt.md, line 3002: The front matter has more keys and items than an article can have.", Uploaded.OnlyError(reading));
    }

    [Fact]
    public void The_fullest_article_is_not_refused()
    {
        var prices = string.Join(", ", Enumerable.Range(1, 20).Select(number => $"${number}"));
        var work = $"\n  - {{title: A, credit: b, publisher: c, pages: 1, year: 1963, kind: book, isbn: 0306406152, price: [{prices}]}}";
        var file = Uploaded.Article("works:" + string.Concat(Enumerable.Repeat(work, 100)));

        Assert.All(file.Works, entry => Assert.Equal(20, entry.Prices.Count));
    }
}
