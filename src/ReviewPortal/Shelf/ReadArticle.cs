using ReviewPortal.Articles;

namespace ReviewPortal.Shelf;

/// <summary>That a reader has read an article, and how far. Instants are UTC.</summary>
public sealed class ReadArticle
{
    /// <summary>The whole of a text, in thousandths.</summary>
    public const int Whole = 1000;

    /// <summary>From here on a piece counts as read: nobody waits for its last line.</summary>
    public const int End = 950;

    /// <summary>What is less is not worth writing down.</summary>
    public const int Step = 20;

    public required string ReaderId { get; init; }
    public required int ArticleId { get; init; }
    public Article? Article { get; private init; }

    /// <summary>The furthest that the reader has come, in thousandths of the text.</summary>
    public int Furthest { get; set; }

    public required DateTime FirstReadAt { get; init; }
    public required DateTime LastReadAt { get; set; }
}
