namespace ReviewPortal.Shelf;

/// <summary>What a reader has read of one issue; without a cover date, of what belongs to none.</summary>
/// <param name="Pieces">How many the issue has for readers.</param>
public sealed record IssueRead(DateOnly? CoverDate, int Pieces, IReadOnlyList<ReadLine> Lines)
{
    public int Read => Lines.Count(l => l.IsRead);
}
