namespace ReviewPortal.Shelf;

/// <summary>What a reader's shelf says of one article.</summary>
/// <param name="Furthest">In thousandths of the text; null if it was never opened.</param>
public sealed record ShelfMark(bool IsSaved, int? Furthest)
{
    public bool IsRead => Furthest >= ReadArticle.End;

    /// <summary>Where to read on; null for what was hardly begun, and for what was read to its end.</summary>
    public int? ContinuesAt => Furthest is >= ReadArticle.Step and < ReadArticle.End ? Furthest : null;
}
