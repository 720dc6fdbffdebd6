using ReviewPortal.Articles;
using ReviewPortal.Articles.Pictures;

namespace ReviewPortal.Tests.Articles;

public sealed class ArticleMarkdownTests
{
    [Fact]
    public void Headings_start_at_the_second_level_and_skip_none()
    {
        Assert.Equal(
            "<h2>A</h2>\n<h3>B</h3>\n<h4>C</h4>\n<h2>D</h2>\n",
            Full("# A\n\n### B\n\n###### C\n\n# D"));
    }

    [Fact]
    public void Raw_html_is_shown_as_text()
    {
        Assert.Equal("<p>&lt;b&gt;bold&lt;/b&gt; &amp;</p>\n", Full("<b>bold</b> &amp;"));
    }

    [Fact]
    public void Typewriter_punctuation_is_set_as_a_printer_sets_it()
    {
        Assert.Equal(
            "<p>“Don’t,” she said – ‘it’s <em>over</em>’—so… in the ’60s, ’tis (“said”)</p>\n",
            Full("\"Don't,\" she said -- 'it's *over*'---so... in the '60s, 'tis (\"said\")"));
    }

    [Fact]
    public void Punctuation_in_code_and_after_a_backslash_stays_as_written()
    {
        Assert.Equal(
            "<p><code>&quot;a&quot; -- b</code> &quot;c&quot; 'd</p>\n",
            Full("`\"a\" -- b` \\\"c\\\" \\'d"));
    }

    [Fact]
    public void A_picture_alone_in_its_paragraph_is_a_figure_with_its_title_as_the_caption()
    {
        Assert.Equal(
            "<figure><img src=\"/media/harbour.png\" alt=\"Boats\" width=\"640\" height=\"480\" decoding=\"async\">"
            + "<figcaption>The <em>Marigold</em> – at rest</figcaption></figure>\n",
            Full("![Boats](images/harbour.png \"The *Marigold* -- at rest\")"));
    }

    [Fact]
    public void The_first_picture_is_fetched_with_the_page_and_the_others_as_they_come_near()
    {
        var pictures = Full("![A](harbour.png)\n\n![B](harbour.png)\n\n![C](harbour.png)").Split("<img");
        Assert.Equal([false, true, true], pictures.Skip(1).Select(p => p.Contains("loading=\"lazy\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("One.\n\nTwo[^9] and [^a].", "3 There is no note [^9]", "3 There is no note [^a]")]
    [InlineData("One.[^1]\n\n[^1]: A note.\n\n[^2]: Another.", "5 Nothing in the text refers to the note [^2]")]
    [InlineData("- A *list[^9]*\n- of\n  [^8] two", "1 There is no note [^9]", "3 There is no note [^8]")]
    [InlineData("One.[^1]\n\n[^1]: A note[^2].\n\n[^2]: On the note.")]
    [InlineData("An escaped \\[^9], `code [^9]`, a [bracket] and a[^]")]
    public void A_note_that_is_missing_and_one_that_nothing_refers_to_are_told_by_line(string text, params string[] expected)
    {
        var told = Render(text).Problems.Select(p => $"{p.Line} {p.Message}").ToList();
        Assert.Equal(expected.Length, told.Count);
        Assert.All(expected.Zip(told), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("other-piece", true)]
    [InlineData("./other-piece.md", true)]
    [InlineData("www.example.org/a", true)]
    [InlineData("?page=2", true)]
    [InlineData("/articles/other-piece", false)]
    [InlineData("#part", false)]
    [InlineData("https://example.org/", false)]
    [InlineData("mailto:desk@example.org", false)]
    public void A_link_that_leads_nowhere_by_itself_is_told_by_line(string address, bool isTold)
    {
        var problems = Render($"One.\n\nSee [that]({address}).").Problems;
        Assert.Equal(isTold ? [(Severity.Warning, 3)] : Array.Empty<(Severity, int?)>(), problems.Select(p => (p.Severity, p.Line)));
    }

    [Fact]
    public void A_picture_of_another_site_becomes_a_link()
    {
        var article = Render("See\n\n![a boat](https://example.org/boat.png)");

        Assert.Equal("<p>See</p>\n<p><a href=\"https://example.org/boat.png\">a boat</a></p>\n", article.FullHtml);
        var problem = Assert.Single(article.Problems);
        Assert.Equal((Severity.Warning, 3), (problem.Severity, problem.Line));
    }

    [Theory]
    [InlineData("missing.png")]
    [InlineData("../harbour.png")]
    [InlineData("/harbour.png")]
    [InlineData("a/../harbour.png")]
    [InlineData("%2e%2e/harbour.png")]
    [InlineData("//example.org/harbour.png")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("file:harbour.png")]
    public void A_picture_that_was_not_uploaded_is_refused_with_its_line(string address)
    {
        var article = Render($"Text\n\n![a]({address})", firstLine: 10);

        var problem = Assert.Single(article.Problems);
        Assert.Equal((Severity.Error, 12), (problem.Severity, problem.Line));
        Assert.DoesNotContain("<img", article.FullHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_carry_alignment_as_classes_and_a_region_of_their_own()
    {
        Assert.Equal(
            "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table 1\"><table>\n"
            + "<thead>\n<tr><th scope=\"col\">A</th><th scope=\"col\" class=\"end\">B</th><th scope=\"col\" class=\"center\">C</th></tr>\n</thead>\n"
            + "<tbody>\n<tr><td>1</td><td class=\"end\">2</td><td class=\"center\">3</td></tr>\n</tbody>\n</table></div>\n",
            Full("| A | B | C |\n|---|--:|:-:|\n| 1 | 2 | 3 |"));
    }

    [Fact]
    public void Notes_are_numbered_as_the_text_refers_to_them_and_link_back()
    {
        Assert.Equal(
            "<p>One<sup class=\"note-ref\"><a id=\"ref-1\" href=\"#note-1\" role=\"doc-noteref\" aria-label=\"Note 1\">1</a></sup>"
            + " two<sup class=\"note-ref\"><a id=\"ref-1-2\" href=\"#note-1\" role=\"doc-noteref\" aria-label=\"Note 1\">1</a></sup></p>\n"
            + "<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"Notes\"><ol>\n<li id=\"note-1\"><p>Said so. "
            + "<a href=\"#ref-1\" role=\"doc-backlink\" aria-label=\"Back to the text, note 1, place 1 of 2\">↩</a> "
            + "<a href=\"#ref-1-2\" role=\"doc-backlink\" aria-label=\"Back to the text, note 1, place 2 of 2\">↩</a></p></li>\n</ol></section>\n",
            Full("One[^b] two[^b]\n\n[^a]: Never referred to.\n[^b]: Said so."));
    }

    [Fact]
    public void Breaks_and_code_are_written_without_classes()
    {
        Assert.Equal(
            "<p>a<br>\nb</p>\n<hr>\n<pre tabindex=\"0\"><code>x &lt; y\n</code></pre>\n",
            Full("a  \nb\n\n***\n\n```csharp\nx < y\n```"));
    }

    private static string Full(string markdown) => Render(markdown).FullHtml;

    private static RenderedArticle Render(string markdown, int firstLine = 1) => ArticleMarkdown.Render(
        markdown,
        TeaserRule.Free,
        name => name == "harbour.png" ? new ArticlePicture("/media/harbour.png", 640, 480) : null,
        firstLine);
}
