using ReviewPortal.Articles;

namespace ReviewPortal.Works;

/// <summary>An article on a work, and what it prints of it.</summary>
public sealed record DeskPiece(ReviewedWork Line, Article Article)
{
    /// <summary>“The Tenants by Joaquim Sal, Northmoor, 198 pp.”</summary>
    public string Printed => string.Join(", ", new[] { $"{Line.Title}{(Line.Credit is null ? "" : $" {Line.Credit}")}", WorkImprint.Of(Line).Text, $"{Line.Year}" }.Where(p => p.Length > 0));

    public IReadOnlyList<string> Contributors => [.. Article.Bylines.OrderBy(b => b.Position).Select(b => b.Contributor.Name)];
}
