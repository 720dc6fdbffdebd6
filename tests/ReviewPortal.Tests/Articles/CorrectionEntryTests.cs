using System.Text;
using Microsoft.Extensions.Time.Testing;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Desk;
using ReviewPortal.Paywall;
using ReviewPortal.Site;
using ReviewPortal.Tests.Articles.Uploads;

namespace ReviewPortal.Tests.Articles;

public sealed class CorrectionEntryTests
{
    private const string Two = "corrections:\n  - date: 2026-07-02\n    text: The *Salt Road* has 522 pages.\n  - {date: 2026-06-20, text: \"It was \\\"Brack.\\\"\"}";

    [Fact]
    public void The_earliest_correction_comes_first_and_each_knows_its_line()
    {
        Assert.Equal(
            [new CorrectionEntry(new DateOnly(2026, 6, 20), "It was \"Brack.\"", 6), new CorrectionEntry(new DateOnly(2026, 7, 2), "The *Salt Road* has 522 pages.", 5)],
            Uploaded.Article(Two).Corrections);
    }

    [Theory]
    [InlineData("corrections: It was Brack.", "salt.md, line 3, corrections: A correction has a date and a text: write date: and text: below each other, the first after a hyphen.")]
    [InlineData("corrections:\n  - text: It was Brack.", "salt.md, line 4, corrections[1].date: “date” is missing: add a line date: with its day, such as 1963-10-17.")]
    [InlineData("corrections:\n  - date: 2026-06-20", "salt.md, line 4, corrections[1].text: “text” is missing: add a line text: with its text.")]
    [InlineData("corrections:\n  - date: June\n    text: It was Brack.", "salt.md, line 4, corrections[1].date: “date” should be a date such as 1963-10-17; it says “June”.")]
    public void A_correction_needs_a_date_and_a_text(string keys, string error) => Assert.Equal(error, Uploaded.ErrorOf(keys));

    [Fact]
    public void Corrections_stand_dated_at_the_foot_of_the_whole_text_and_not_in_the_teaser()
    {
        var article = Check("access: subscribers\nteaser: 2\n" + Two, "One two three four five six.");

        Assert.Equal(
            "<p>One two three four five six.</p>\n<section class=\"notes corrections\" aria-label=\"Corrections\">\n"
            + "<p><strong>Correction, <time datetime=\"2026-06-20\">June 20, 2026</time>:</strong> It was “Brack.”</p>\n"
            + "<p><strong>Correction, <time datetime=\"2026-07-02\">July 2, 2026</time>:</strong> The <em>Salt Road</em> has 522 pages.</p>\n</section>\n",
            article?.FullHtml);
        Assert.Equal("<p>One two…</p>\n", article?.TeaserHtml);
        Assert.Equal((6, 2), (article?.Words, article?.TeaserWords));
        Assert.EndsWith("</section>\n", article?.MarkedHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_free_article_shows_its_corrections_to_all() =>
        Assert.EndsWith("522 pages.</p>\n</section>\n", Check("access: free\n" + Two, "One two three.")?.TeaserHtml, StringComparison.Ordinal);

    [Theory]
    [InlineData("1. It was Brack.", "1. It was Brack.")]
    [InlineData("<b>It</b>[^1]", "&lt;b&gt;It&lt;/b&gt;[^1]")]
    [InlineData("# It", "# It")]
    public void What_would_be_more_than_a_paragraph_is_shown_as_it_was_written(string text, string shown)
    {
        var html = Check($"access: free\ncorrections:\n  - date: 2026-06-20\n    text: '{text}'", "One.")?.FullHtml;
        Assert.Contains($":</strong> {shown}</p>\n</section>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_is_dated_after_today_is_told_by_line()
    {
        var article = Read("corrections:\n  - date: 2026-06-20\n    text: It was Brack.\n  - date: 2026-08-02\n    text: It was Brock.", "One.");
        Assert.True(article.IsAccepted);
        Assert.Equal("salt.md, line 7, corrections: The correction is dated August 2, 2026, which is still to come; readers see it as soon as it is saved.", Assert.Single(article.Problems).Describe("salt.md"));
    }

    private static RenderedArticle? Check(string keys, string text)
    {
        var article = Read(keys, text);
        Assert.DoesNotContain(article.Problems, p => p.Severity == Severity.Error);
        return article.Rendered;
    }

    private static CheckedArticle Read(string keys, string text) =>
        new ArticleCheck(new SiteOptions(), new PaywallOptions(), new FakeTimeProvider(new DateTimeOffset(2026, 7, 15, 12, 0, 0, TimeSpan.Zero)))
            .Check("salt.md", Encoding.UTF8.GetBytes($"---\ntitle: The Salt Road\n{keys}\n---\n{text}\n"), _ => null);
}
