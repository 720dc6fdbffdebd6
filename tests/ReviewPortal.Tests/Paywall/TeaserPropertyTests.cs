using AngleSharp.Dom;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Pictures;
using ReviewPortal.Tests.Articles;

namespace ReviewPortal.Tests.Paywall;

/// <summary>What must hold of every teaser, tried on thousands of generated documents.</summary>
public sealed class TeaserPropertyTests
{
    private const int Documents = 600;

    private static readonly int[] Limits = [0, 1, 2, 3, 7, 20, 400];

    [Fact]
    public void Every_teaser_is_well_formed_and_gives_exactly_the_words_it_may()
    {
        for (var seed = 0; seed < Documents; seed++)
        {
            var markdown = RandomDocument.Of(seed);
            foreach (var limit in Limits)
                Check(seed, limit, markdown, text => CheckWords(Render(markdown, limit), limit, text));
        }
    }

    [Fact]
    public void Every_teaser_with_an_editors_mark_is_well_formed_and_ends_there()
    {
        for (var seed = 0; seed < Documents; seed++)
        {
            var markdown = RandomDocument.Of(seed, withMark: true);
            Check(seed, 5, markdown, _ => CheckMark(Render(markdown, 5)));
        }
    }

    private static void Check(int seed, int limit, string markdown, Action<string> check)
    {
        try
        {
            check(CheckMarkup(Render(markdown, limit)));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            throw new InvalidOperationException($"Seed {seed}, limit {limit}:\n{markdown}\n{Render(markdown, limit).TeaserHtml}", failure);
        }
    }

    /// <returns>The text of the whole.</returns>
    private static string CheckMarkup(RenderedArticle article)
    {
        var full = WellFormed.Body(article.FullHtml);
        var teaser = WellFormed.Body(article.TeaserHtml);
        var text = ReadText.Of(full);
        Assert.Equal(ReadText.Words(text), article.Words);
        Assert.StartsWith(Bare(ReadText.Of(teaser)), text, StringComparison.Ordinal);
        Assert.Equal(ReadText.Words(ReadText.Of(teaser)), article.TeaserWords);
        Assert.Equal(text, ReadText.Of(WellFormed.Body(article.MarkedHtml)));
        Assert.Empty(teaser.QuerySelectorAll("[id]"));
        Assert.Equal(full.QuerySelectorAll("a[href]:not([role])").Select(Target).Take(teaser.QuerySelectorAll("a").Length), teaser.QuerySelectorAll("a").Select(Target));
        Assert.Equal(article.Pictures.Take(article.TeaserPictures.Count), article.TeaserPictures);
        Assert.Equal(teaser.QuerySelectorAll("img").Select(Source).Distinct(), article.TeaserPictures.Select(name => "/media/" + name));
        foreach (var element in teaser.QuerySelectorAll("*:not(img, br, hr, .table, .table *)"))
            Assert.True(!string.IsNullOrWhiteSpace(element.TextContent) || element.QuerySelector("img, hr, .table") is not null, $"<{element.LocalName}> is empty");
        return text;
    }

    private static void CheckWords(RenderedArticle article, int limit, string text)
    {
        var allowed = Math.Min(limit, article.Words / 2);
        var teaser = ReadText.Of(WellFormed.Body(article.TeaserHtml));
        Assert.True(article.TeaserWords <= allowed, $"{article.TeaserWords} of {allowed} words");
        if (article.TeaserWords == 0)
            Assert.Empty(article.TeaserHtml);
        else
            Assert.Equal('…', teaser[^1]);
        if (article.TeaserWords == allowed)
            return;

        // Fewer words than allowed are given only where the next words are those of a table or of code that does not fit.
        var rest = text[Bare(teaser).Length..];
        var start = rest.IndexOf(ReadText.WholeStarts, StringComparison.Ordinal);
        var end = -1;
        while (start >= 0 && end < rest.Length && ReadText.Words(rest[..(end + 1)]) == 0)
        {
            start = rest.IndexOf(ReadText.WholeStarts, end + 1);
            end = start < 0 ? rest.Length : rest.IndexOf(ReadText.WholeEnds, start);
        }

        Assert.True(start >= 0 && ReadText.Words(rest[..start]) == 0, "more words would fit");
        Assert.True(ReadText.Words(rest[start..end]) > allowed - article.TeaserWords, "the table or code would fit");
    }

    private static void CheckMark(RenderedArticle article)
    {
        Assert.Equal(TeaserEnd.Marker, article.End);
        Assert.DoesNotContain("more--", article.FullHtml, StringComparison.Ordinal);
    }

    private static string Bare(string teaser) => teaser.EndsWith('…') ? teaser[..^1].TrimEnd() : teaser;

    private static string? Target(IElement link) => link.GetAttribute("href");

    private static string? Source(IElement image) => image.GetAttribute("src");

    private static RenderedArticle Render(string markdown, int words) => ArticleMarkdown.Render(
        markdown,
        new TeaserRule(IsCut: true, words),
        name => new ArticlePicture($"/media/{name}", 1, 1));
}
