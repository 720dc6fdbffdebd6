using ReviewPortal.Articles;

namespace ReviewPortal.Contributors;

/// <summary>Who wrote a piece. Needs no account; known by the slug of the name.</summary>
public sealed class Contributor : Data.IPublicContent, INamed
{
    public int Id { get; private set; }
    public required string Slug { get; init; }
    public required string Name { get; set; }
    public List<Byline> Bylines { get; } = [];
}
