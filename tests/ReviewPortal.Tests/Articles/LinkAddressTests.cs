using ReviewPortal.Articles;

namespace ReviewPortal.Tests.Articles;

public sealed class LinkAddressTests
{
    [Theory]
    [InlineData("https://example.org/a?b=c&amp;d#e", "https://example.org/a?b=c&amp;d#e")]
    [InlineData("HTTP://EXAMPLE.ORG", "HTTP://EXAMPLE.ORG")]
    [InlineData("mailto:a@example.org", "mailto:a@example.org")]
    [InlineData("/issues/1963-10-17", "/issues/1963-10-17")]
    [InlineData("../books?a=b:c", "../books?a=b:c")]
    [InlineData("#end", "#end")]
    [InlineData("<a b>", "a%20b")]
    [InlineData("https://example.org/é", "https://example.org/é")]
    public void A_link_to_the_web_to_a_mailbox_or_within_the_site_is_kept(string address, string href)
    {
        var article = Render($"[text]({address})");

        Assert.Equal($"<p><a href=\"{href}\">text</a></p>\n", article.FullHtml);
        Assert.DoesNotContain(article.Problems, p => p.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("java&#115;cript:alert(1)")]
    [InlineData("javascript&colon;alert(1)")]
    [InlineData("<java&Tab;script:alert(1)>")]
    [InlineData("<&#1;javascript:alert(1)>")]
    [InlineData("< javascript:alert(1)>")]
    [InlineData("java&#x200b;script:alert(1)")]
    [InlineData("javascript%3aalert(1)")]
    [InlineData("%6aavascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//example.org/")]
    [InlineData("/\\\\example.org/")]
    [InlineData("\\\\\\\\example.org/")]
    [InlineData("http:example.org")]
    [InlineData("https:///example.org")]
    [InlineData("ftp://example.org/")]
    [InlineData("a:b")]
    public void Any_other_link_is_refused_with_its_line_and_shown_as_text(string address)
    {
        foreach (var markdown in new[] { $"A\n[text]({address})", $"A\n[text][r]\n\n[r]: {address}" })
        {
            var article = Render(markdown);

            Assert.Equal("<p>A\ntext</p>\n", article.FullHtml);
            var problem = Assert.Single(article.Problems);
            Assert.Equal((Severity.Error, 2), (problem.Severity, problem.Line));
        }
    }

    [Theory]
    [InlineData("<javascript:alert(1)>", "javascript:alert(1)")]
    [InlineData("<ftp://example.org>", "ftp://example.org")]
    public void An_address_in_angle_brackets_is_held_to_the_same_list(string markdown, string text)
    {
        var article = Render(markdown);

        Assert.Equal($"<p>{text}</p>\n", article.FullHtml);
        Assert.Equal(Severity.Error, Assert.Single(article.Problems).Severity);
    }

    [Fact]
    public void No_link_stands_within_a_link()
    {
        Assert.Equal(
            "<p><a href=\"/a\">b https://example.org c</a></p>\n",
            Render("[b <https://example.org> c](/a)").FullHtml);
    }

    private static RenderedArticle Render(string markdown) =>
        ArticleMarkdown.Render(markdown, TeaserRule.Free, _ => null);
}
