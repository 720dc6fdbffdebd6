using ReviewPortal.Articles;
using ReviewPortal.Subjects;

namespace ReviewPortal.Paywall;

/// <summary>All of an article that everyone may know: what stands above, below and around its text.</summary>
public sealed record ArticleHead
{
    public required int Id { get; init; }

    /// <summary>Of the article when its head was read; its text is taken only if it is of the same.</summary>
    public required int Revision { get; init; }

    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required string? TitleHtml { get; init; }
    public required string? Dek { get; init; }
    public required string? DekHtml { get; init; }
    public required AccessLevel Access { get; init; }

    /// <summary>UTC; null for a draft, which only the desk sees.</summary>
    public required DateTime? PublishedAt { get; init; }

    public required DateTime? WithdrawnAt { get; init; }
    public required DateTime SavedAt { get; init; }
    public required int Words { get; init; }
    public required DateOnly? IssueDate { get; init; }
    public required int? Volume { get; init; }
    public required int? Number { get; init; }
    public required IReadOnlyList<ContributorNote> Contributors { get; init; }
    public required IReadOnlyList<WorkLine> Works { get; init; }
    public required IReadOnlyList<EpigraphLine> Epigraphs { get; init; }
    public required IReadOnlyList<SubjectName> Subjects { get; init; }

    /// <summary>The address of the first picture that everyone may see, for those who show a card of the article.</summary>
    public required string? CardPicture { get; init; }

    public bool IsPublishedAt(DateTime now) => WithdrawnAt is null && PublishedAt <= now;
}
