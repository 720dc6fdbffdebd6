using ReviewPortal.Contributors;

namespace ReviewPortal.Shelf;

/// <summary>An article on a reader's saved list. The instant is UTC.</summary>
public sealed record SavedLine(string Slug, string Title, IReadOnlyList<ContributorName> Contributors, DateTime SavedAt);
