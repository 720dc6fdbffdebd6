using Markdig.Syntax;
using ReviewPortal.Articles.Dialect;
using ReviewPortal.Articles.Pictures;
using ReviewPortal.Paywall;

namespace ReviewPortal.Articles;

/// <summary>The one dialect in which articles are written. It answers any text, however hostile, with HTML or with problems.</summary>
public static class ArticleMarkdown
{
    /// <summary>Raised when the same text gives other HTML; the <c>render</c> command then renders what is stored again.</summary>
    public const int DialectVersion = 3;

    // A link defined once and used a thousand times makes a page far larger than its text.
    private const int LargestPage = 1 << 24;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    /// <param name="markdown">The text, without its front matter.</param>
    /// <param name="rule">How the teaser is cut.</param>
    /// <param name="pictures">Finds an uploaded picture by its file name.</param>
    /// <param name="firstLine">The line of the article's file on which the text starts.</param>
    public static RenderedArticle Render(
        string markdown, TeaserRule rule, Func<string, ArticlePicture?> pictures, int firstLine = 1)
    {
        var screen = new MarkdownScreen(firstLine);
        if (screen.FirstProblem(markdown) is { } problem)
            return RenderedArticle.Refused(problem);
        if (!screen.IsHeavy)
            return RenderScreened(markdown, rule, pictures, firstLine, screen.DeepestLine);

        // The screen keeps every text known to be slow from coming this far; the deadline is for the others.
        var work = Task.Run(() => RenderScreened(markdown, rule, pictures, firstLine, screen.DeepestLine));
        return work.Wait(Deadline)
            ? work.Result
            : RenderedArticle.Refused(new Problem(Severity.Error, "The text is too complicated to be read in good time.", firstLine));
    }

    private static RenderedArticle RenderScreened(
        string markdown, TeaserRule rule, Func<string, ArticlePicture?> pictures, int firstLine, int deepestLine)
    {
        try
        {
            return Render(markdown, rule, pictures, new ArticleFindings(firstLine));
        }
        catch (ArgumentException)
        {
            return RenderedArticle.Refused(new Problem(
                Severity.Error, "Quotations, lists or emphasis are nested too deeply here to be read.", deepestLine));
        }
    }

    private static RenderedArticle Render(
        string markdown, TeaserRule rule, Func<string, ArticlePicture?> pictures, ArticleFindings findings)
    {
        var document = Prepared(markdown, pictures, findings);
        var (full, used) = ArticleHtml.Of(document, withNotes: true);
        var mark = findings.Marks.FirstOrDefault();
        if (full.Length > LargestPage)
            return RenderedArticle.Refused(findings.Refusal($"The text would make a page of {full.Length:N0} characters, where {LargestPage:N0} are the most."));
        var words = WordWalk.Count(document);
        var cut = rule.IsCut ? Teaser.Find(document, mark, rule.Words) : null;
        Advise(findings, cut, mark, words);

        // The document is cut before the teaser is written from it: what is not in it cannot leak.
        cut?.Apply(document);
        var (teaser, teaserUsed) = cut is null ? (full, used) : ArticleHtml.Of(document, withNotes: false);
        return new RenderedArticle
        {
            FullHtml = full,
            TeaserHtml = teaser,
            Words = words,
            TeaserWords = cut?.Words ?? words,
            End = cut?.End ?? TeaserEnd.NotCut,
            Pictures = used,
            TeaserPictures = teaserUsed,
            Problems = findings.InOrder(),
            Marked = new Lazy<string>(() => cut is null ? full : Marked(markdown, rule, pictures)),
        };
    }

    private static string Marked(string markdown, TeaserRule rule, Func<string, ArticlePicture?> pictures)
    {
        var findings = new ArticleFindings(1);
        var document = Prepared(markdown, pictures, findings);
        Teaser.Find(document, findings.Marks.FirstOrDefault(), rule.Words).MarkIn(document);
        return ArticleHtml.Of(document, withNotes: true).Html;
    }

    private static MarkdownDocument Prepared(
        string markdown, Func<string, ArticlePicture?> pictures, ArticleFindings findings)
    {
        var document = MarkdownDialect.Parse(markdown);
        new ArticlePreparation(pictures, findings).Prepare(document);
        return document;
    }

    private static void Advise(ArticleFindings findings, TeaserCut? cut, TeaserMark? mark, int words)
    {
        foreach (var further in findings.Marks.Skip(1))
            findings.Warn(further, "The teaser already ends at an earlier <!--more-->; this one does nothing.");
        if (mark is null || cut is null)
            return;
        if (cut.Words == 0)
            findings.Warn(mark, "The <!--more--> stands before any text, so the teaser is empty.");
        else if (cut.Words == words)
            findings.Warn(mark, "The <!--more--> stands after all the text, so the teaser gives away the whole article.");
    }
}
