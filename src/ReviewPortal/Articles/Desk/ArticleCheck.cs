using ReviewPortal.Articles.Dialect;
using ReviewPortal.Articles.Pictures;
using ReviewPortal.Paywall;
using ReviewPortal.Site;

namespace ReviewPortal.Articles.Desk;

/// <summary>Reads and renders an article's file as it would be saved, and saves nothing.</summary>
public sealed class ArticleCheck(SiteOptions site, PaywallOptions paywall, TimeProvider time)
{
    /// <param name="fileName">As the editor knows it; errors are told under it.</param>
    /// <param name="content">The file's bytes.</param>
    /// <param name="pictures">Finds a picture by the name that the text calls it.</param>
    public CheckedArticle Check(string fileName, byte[] content, Func<string, ArticlePicture?> pictures)
    {
        var reading = ArticleFile.Read(content, site.Zone);
        if (reading.AsFarAsRead is not { } file) return new(fileName, null, null, reading.Problems);
        // All errors at once: those of the text are told beside those of the front matter.
        var rendered = Render(file, pictures);
        return new(fileName, reading.File, rendered, [.. reading.Problems.Concat(rendered.Problems).Concat(EarlyCorrections(file)).OrderBy(p => p.Line)]);
    }

    private IEnumerable<Problem> EarlyCorrections(ArticleFile file)
    {
        var today = site.DateOf(time.GetUtcNow().UtcDateTime);
        return file.Corrections.Where(c => c.Date > today).Select(c => new Problem(
            Severity.Warning, $"The correction is dated {c.Date.InWords()}, which is still to come; readers see it as soon as it is saved.", c.Line, "corrections"));
    }

    /// <summary>Checks a file as a version of an article that is there: it keeps its address when only its title changes.</summary>
    public CheckedArticle CheckVersion(string slug, byte[] content, Func<string, ArticlePicture?> pictures)
    {
        var result = Check($"{slug}.md", content, pictures);
        return result.File is { NamesSlug: false } file ? result with { File = file with { Slug = slug } } : result;
    }

    public RenderedArticle Render(ArticleFile file, Func<string, ArticlePicture?> pictures)
    {
        var rendered = ArticleMarkdown.Render(file.Markdown, RuleFor(file.Access, file.TeaserWords), pictures, file.MarkdownLine);
        if (file.Corrections.Count == 0) return rendered;
        var problems = new List<Problem>();
        return rendered.WithFoot(CorrectionsHtml.Of(file.Corrections, problems), problems);
    }

    private TeaserRule RuleFor(AccessLevel access, int? words) =>
        access == AccessLevel.Free ? TeaserRule.Free : new TeaserRule(true, words ?? paywall.TeaserWords);
}
