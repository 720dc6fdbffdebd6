namespace ReviewPortal.Articles;

/// <summary>Where a reader may go on from an article: what it answers, what answers it, and what else there is of its kind.</summary>
public sealed record RelatedPieces
{
    /// <summary>The articles that it replies to.</summary>
    public required IReadOnlyList<ContentsLine> RepliesTo { get; init; }

    /// <summary>Letters on it and answers to it, the earliest first.</summary>
    public required IReadOnlyList<ContentsLine> Replies { get; init; }

    /// <summary>Those of its works under review that other pieces are about too.</summary>
    public required IReadOnlyList<RelatedWork> Works { get; init; }

    /// <summary>Other pieces on the same works, the latest first.</summary>
    public required IReadOnlyList<ContentsLine> OnTheSame { get; init; }

    /// <summary>Other pieces by any of its contributors, the latest first.</summary>
    public required IReadOnlyList<ContentsLine> ByTheSame { get; init; }
}
