namespace ReviewPortal.Articles;

public sealed class Epigraph : Data.IPublicContent
{
    public int Id { get; private set; }
    public int ArticleId { get; private set; }
    public required int Position { get; init; }
    public required string Text { get; init; }
    public string? Source { get; init; }
}
