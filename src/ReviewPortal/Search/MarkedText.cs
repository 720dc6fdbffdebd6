namespace ReviewPortal.Search;

/// <summary>Plain text in pieces, of which some are what was searched for.</summary>
public sealed record MarkedText(IReadOnlyList<MarkedPiece> Pieces)
{
    public bool HasMark => Pieces.Any(p => p.IsMarked);

    /// <param name="text">Plain text.</param>
    /// <param name="marks">In order, none over another.</param>
    internal static MarkedText Of(string text, IEnumerable<Range> marks)
    {
        var pieces = new List<MarkedPiece>();
        var at = 0;
        foreach (var mark in marks)
        {
            var (start, length) = mark.GetOffsetAndLength(text.Length);
            if (start > at) pieces.Add(new(text[at..start], false));
            pieces.Add(new(text.Substring(start, length), true));
            at = start + length;
        }

        if (at < text.Length) pieces.Add(new(text[at..], false));
        return new MarkedText(pieces);
    }
}
