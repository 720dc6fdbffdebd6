using ReviewPortal.Articles;

namespace ReviewPortal.Works;

/// <summary>What the desk says of a work.</summary>
public sealed record WorkFacts(WorkKind Kind, string Title, string? Credit, int? Year, string? Isbn);
