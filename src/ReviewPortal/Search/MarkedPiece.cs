namespace ReviewPortal.Search;

public sealed record MarkedPiece(string Text, bool IsMarked);
