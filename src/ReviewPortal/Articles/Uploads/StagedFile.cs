namespace ReviewPortal.Articles.Uploads;

/// <summary>One uploaded file that waits for an editor's word. Its content is text from behind the paywall: see <see cref="Content"/>.</summary>
public sealed class StagedFile
{
    public int Id { get; private set; }
    public Guid UploadId { get; private set; }
    public required string Name { get; init; }

    /// <summary>For a picture its type, judged by content; null for an article.</summary>
    public string? PictureType { get; init; }

    /// <summary>The article that this file became.</summary>
    public int? ArticleId { get; set; }

    internal byte[] Content { get; init; } = [];

    public bool IsArticle => PictureType is null;
}
