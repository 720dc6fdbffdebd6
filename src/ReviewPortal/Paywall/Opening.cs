using ReviewPortal.Articles;

namespace ReviewPortal.Paywall;

/// <summary>What a published article gives to everyone, for lists that show more of it than its title. Instants are UTC.</summary>
public sealed record Opening
{
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required string? Dek { get; init; }
    public required DateTime PublishedAt { get; init; }
    public required DateTime SavedAt { get; init; }
    public required IReadOnlyList<NamedPlace> Contributors { get; init; }
    public required IReadOnlyList<NamedPlace> Subjects { get; init; }

    /// <summary>The teaser, which of a free article is the whole; null if it is too long for a list.</summary>
    public required string? TeaserHtml { get; init; }

    /// <summary>Whether the teaser is less than the whole.</summary>
    public required bool IsCut { get; init; }

    /// <summary>The address of the first picture that everyone may see.</summary>
    public required string? CardPicture { get; init; }

    /// <summary>When what readers see of it changed last.</summary>
    public DateTime UpdatedAt => SavedAt > PublishedAt ? SavedAt : PublishedAt;
}
