using ReviewPortal.Articles;
using ReviewPortal.Articles.Pictures;

namespace ReviewPortal.Tests.Paywall;

public sealed class TeaserTests
{
    [Theory]
    [InlineData("One two, three four five six.", 2, "<p>One two…</p>\n")]
    [InlineData("One **two, three** four five six.", 2, "<p>One <strong>two…</strong></p>\n")]
    [InlineData("One [two three][r] four five six.\n\n[r]: /r", 2, "<p>One <a href=\"/r\">two…</a></p>\n")]
    [InlineData("un*believ*able two three four", 1, "<p>un<em>believ</em>able…</p>\n")]
    [InlineData("50%, two three four", 1, "<p>50%…</p>\n")]
    [InlineData("One two\n\nthree four five six seven eight", 3, "<p>One two</p>\n<p>three…</p>\n")]
    [InlineData("- one\n- two\n- three\n- four", 2, "<ul>\n<li>one\n</li>\n<li>two…\n</li>\n</ul>\n")]
    [InlineData("One[^1] two three four.\n\n[^1]: Note.", 2, "<p>One two…</p>\n")]
    [InlineData("One `two three` four five six", 2, "<p>One <code>two…</code></p>\n")]
    [InlineData("中国与俄国。", 2, "<p>中国…</p>\n")]
    [InlineData("ภาษาไทย คือ", 1, "<p>ภ…</p>\n")]
    [InlineData("One two three four", 0, "")]
    public void A_teaser_ends_at_the_end_of_a_word(string markdown, int words, string teaser)
    {
        var article = Render(markdown, words);

        Assert.Equal(teaser, article.TeaserHtml);
        Assert.Equal((words, TeaserEnd.WordLimit), (article.TeaserWords, article.End));
    }

    [Theory]
    [InlineData("One two three four five.", 2, "<p>One two…</p>\n")]
    [InlineData("One two.", 1, "<p>One…</p>\n")]
    [InlineData("One.", 0, "")]
    [InlineData("![a](a.png)\n\nOne.", 0, "")]
    public void A_short_piece_is_never_given_away_beyond_half(string markdown, int words, string teaser)
    {
        var article = Render(markdown, 400);

        Assert.Equal(teaser, article.TeaserHtml);
        Assert.Equal((words, TeaserEnd.Half), (article.TeaserWords, article.End));
    }

    [Theory]
    [InlineData("One two\n\n| a | b |\n|---|---|\n| c | d |\n\nthree four five six", 4, "<p>One two…</p>\n", 2)]
    [InlineData("One two\n\n    code of more words\n\nthree four five six", 4, "<p>One two…</p>\n", 2)]
    [InlineData("One two\n\n    code\n\n***\n\nthree four five six", 3, "<p>One two</p>\n<pre tabindex=\"0\"><code>code\n</code></pre>\n<p>…</p>\n", 3)]
    public void A_table_or_code_that_does_not_fit_is_left_out_whole(string markdown, int words, string teaser, int kept)
    {
        var article = Render(markdown, words);

        Assert.Equal(teaser, article.TeaserHtml);
        Assert.Equal(kept, article.TeaserWords);
    }

    [Fact]
    public void What_stands_after_the_last_word_kept_is_left_out_pictures_included()
    {
        var article = Render("![a](a.png) One two ![b](b.png)\n\n***\n\n> three four", 2);

        Assert.EndsWith("> One two…</p>\n", article.TeaserHtml, StringComparison.Ordinal);
        Assert.Equal(["a.png"], article.TeaserPictures);
        Assert.Equal(["a.png", "b.png"], article.Pictures);
    }

    [Theory]
    [InlineData("One two <!--more--> three.", "<p>One two…</p>\n")]
    [InlineData("One two, <!-- more -->three.", "<p>One two…</p>\n")]
    [InlineData("One *two<!--more--> three*.", "<p>One <em>two…</em></p>\n")]
    [InlineData("“One two.” <!--more-->Three.", "<p>“One two.” </p>\n")]
    [InlineData("One two.\n\n<!--more-->\n\nThree.", "<p>One two.</p>\n")]
    [InlineData("One two:\n\n<!--more-->\n\n- Three.", "<p>One two:</p>\n")]
    [InlineData("One two.\n\n<!--more-->Three.", "<p>One two.</p>\n")]
    [InlineData("> One two.\n>\n> <!--more-->\n>\n> Three.", "<blockquote>\n<p>One two.</p>\n</blockquote>\n")]
    [InlineData("- One\n- <!--more-->\n- Two", "<ul>\n<li>One\n</li>\n</ul>\n")]
    public void The_editors_mark_ends_the_teaser_with_an_ellipsis_inside_a_sentence(string markdown, string teaser)
    {
        var article = Render(markdown, 400);

        Assert.Equal((teaser, TeaserEnd.Marker), (article.TeaserHtml, article.End));
        Assert.DoesNotContain("more", article.FullHtml, StringComparison.Ordinal);
        Assert.Empty(article.Problems);
    }

    [Theory]
    [InlineData("One <!--more--> two\n<!--more--> three.", 2, "earlier")]
    [InlineData("<!--more-->\n\nOne two.", 1, "empty")]
    [InlineData("One two.\n\n<!--more-->", 3, "gives away")]
    [InlineData("One two three\n\n    <!--more-->", 3, "code")]
    public void A_mark_that_does_nothing_sensible_is_a_warning_with_its_line(string markdown, int line, string word)
    {
        var problem = Assert.Single(Render(markdown, 400).Problems);

        Assert.Equal((Severity.Warning, line), (problem.Severity, problem.Line));
        Assert.Contains(word, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("One two three\n\n| a |\n|---|\n| <!--more--> |", 5, "table")]
    [InlineData("One two three[^1]\n\n[^1]: a <!--more-->", 3, "footnote")]
    public void A_mark_where_the_teaser_cannot_end_is_an_error_since_it_would_end_later_than_meant(string markdown, int line, string word)
    {
        var problem = Assert.Single(Render(markdown, 400).Problems);

        Assert.Equal((Severity.Error, line), (problem.Severity, problem.Line));
        Assert.Contains(word, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_goes_on_behind_the_cut_keeps_its_address_and_not_its_title()
    {
        var teaser = Render("Read [seen <!--more--> gated](https://example.org \"GATED\") on.", 400).TeaserHtml;

        Assert.Contains("<a href=\"https://example.org\">seen…</a>", teaser, StringComparison.Ordinal);
        Assert.DoesNotContain("GATED", teaser, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_mark_in_code_is_shown_as_code()
    {
        Assert.Contains("<code>&lt;!--more--&gt;</code>", Render("One `<!--more-->` two", 1).FullHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_free_article_is_not_cut()
    {
        var article = ArticleMarkdown.Render("One <!--more--> two[^1].\n\n[^1]: Note.", TeaserRule.Free, _ => null);

        Assert.Equal(article.FullHtml, article.TeaserHtml);
        Assert.Equal((TeaserEnd.NotCut, article.Words), (article.End, article.TeaserWords));
    }

    [Theory]
    [InlineData("One *two three* four.", 2, "<p>One <em>two[] three</em> four.</p>\n")]
    [InlineData("One<!--more--> two.", 400, "<p>One[] two.</p>\n")]
    [InlineData("One.\n\n<!--more-->\n\nTwo.", 400, "<p>One.</p>\n<p>[]</p>\n<p>Two.</p>\n")]
    [InlineData("One", 400, "<p>[]</p>\n<p>One</p>\n")]
    public void An_editor_is_shown_where_the_teaser_ends(string markdown, int words, string marked)
    {
        const string Mark = "<span class=\"teaser-end\" id=\"teaser-end\"> The teaser ends here </span>";

        Assert.Equal(marked.Replace("[]", Mark, StringComparison.Ordinal), Render(markdown, words).MarkedHtml);
    }

    private static RenderedArticle Render(string markdown, int words) => ArticleMarkdown.Render(
        markdown,
        new TeaserRule(IsCut: true, words),
        name => new ArticlePicture($"/media/{name}", 1, 1));
}
