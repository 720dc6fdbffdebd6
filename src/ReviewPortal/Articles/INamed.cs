namespace ReviewPortal.Articles;

/// <summary>What files call by a name that each may spell in its own way, and pages show under one.</summary>
public interface INamed
{
    int Id { get; }
    string Name { get; set; }
}
