using ReviewPortal.Articles.Pictures;

namespace ReviewPortal.Articles.Desk;

/// <summary>An article's file on its way into the database.</summary>
public sealed record Filing
{
    public required ArticleFile File { get; init; }

    /// <summary>The file as it was rendered when it was checked. With no picture in it, whose address comes only with filing, that is final.</summary>
    public RenderedArticle? Rendered { get; init; }

    public IReadOnlyList<NewPicture> Pictures { get; init; } = [];
    public required Publication Publication { get; init; }

    /// <summary>The revision of the article that its editor saw; null if it was not there. Else somebody was faster.</summary>
    public required int? SeenRevision { get; init; }

    /// <summary>For a restored version, the number of that version: its pictures come back with it.</summary>
    public int? PicturesAsOf { get; init; }

    /// <summary>Who saves it, by name.</summary>
    public required string By { get; init; }

    public required string Note { get; init; }
}
