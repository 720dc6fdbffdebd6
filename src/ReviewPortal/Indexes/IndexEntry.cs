namespace ReviewPortal.Indexes;

/// <summary>A contributor or a subject in its index.</summary>
/// <param name="Pieces">How many articles that readers may see stand behind it.</param>
public sealed record IndexEntry(string Slug, string Name, int Pieces);
