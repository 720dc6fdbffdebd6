using ReviewPortal.Articles;

namespace ReviewPortal.Works;

/// <summary>The record of something under review: one, however many articles are about it and however each prints it.</summary>
public sealed class Work : Data.IPublicContent
{
    public int Id { get; private set; }
    public required string Slug { get; init; }
    public required WorkKind Kind { get; set; }
    public required string Title { get; set; }

    /// <summary>The title as lists order it: without an article at its beginning, in lower case, accents folded.</summary>
    public required string SortTitle { get; set; }

    /// <summary>As printed: “by Orla Venn, translated by Ruth Amado”.</summary>
    public string? Credit { get; set; }

    /// <summary>Whoever the credit names first: “Orla Venn”.</summary>
    public string? Author { get; set; }

    /// <summary>The author as lists order them: “venn orla”.</summary>
    public string? SortAuthor { get; set; }

    public int? Year { get; set; }

    /// <summary>Digits only (and a final X), ISO 2108 check digit verified.</summary>
    public string? Isbn { get; set; }

    public List<WorkKey> Keys { get; } = [];
    public List<ReviewedWork> Reviews { get; } = [];
}
