namespace ReviewPortal.Articles.Desk;

/// <summary>An article's file, read and rendered, with everything that is to be said of it.</summary>
public sealed record CheckedArticle(string FileName, ArticleFile? File, RenderedArticle? Rendered, IReadOnlyList<Problem> Problems)
{
    /// <summary>A file is accepted whole or not at all.</summary>
    public bool IsAccepted => File is not null && Rendered is not null && !Problems.Any(p => p.Severity == Severity.Error);
}
