namespace ReviewPortal.Articles.Desk;

/// <summary>What becomes of an article's publication when it is saved.</summary>
public sealed record Publication
{
    private Publication()
    {
    }

    /// <summary>The file's date counts if it has one. Without one a new article is a draft and a known one stays as it is.</summary>
    public static Publication AsFileSays { get; } = new();

    /// <summary>A known article stays as it is; a new one is a draft.</summary>
    public static Publication Unchanged { get; } = new();

    public static Publication Draft { get; } = new();

    /// <summary>At an instant (UTC): at once when it has passed, else on schedule.</summary>
    public static Publication At(DateTime instant) => new() { Instant = instant };

    private DateTime? Instant { get; init; }

    internal void ApplyTo(Article article, ArticleFile file, DateTime now)
    {
        if (Instant is { } instant) article.PublishAt(instant, now);
        else if (ReferenceEquals(this, Draft)) article.BackToDraft(now);
        else if (ReferenceEquals(this, AsFileSays) && file.Published is { } published) article.DateAs(published, now);
    }
}
