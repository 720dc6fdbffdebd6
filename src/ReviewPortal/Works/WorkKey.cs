namespace ReviewPortal.Works;

/// <summary>
/// By what a work is known again: its ISBN, its title and credit, or an address that it had before two records became one.
/// A work may have several of each.
/// </summary>
public sealed class WorkKey : Data.IPublicContent
{
    public required string Key { get; init; }
    public int WorkId { get; private set; }
    public required Work Work { get; set; }
}
