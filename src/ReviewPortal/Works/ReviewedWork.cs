using ReviewPortal.Articles;

namespace ReviewPortal.Works;

/// <summary>A work under review as one article prints it, and the record of the work that it is of.</summary>
public sealed class ReviewedWork : Data.IPublicContent
{
    public int Id { get; private set; }
    public int ArticleId { get; private set; }
    public Article? Article { get; private init; }
    public int? WorkId { get; private set; }

    /// <summary>Null only for what was filed before works had records, until articles are rendered again.</summary>
    public Work? Work { get; set; }

    public required int Position { get; init; }
    public required string Title { get; init; }

    /// <summary>As printed: “by Orla Venn, translated by Ruth Amado”.</summary>
    public string? Credit { get; init; }

    public string? Publisher { get; init; }
    public int? Pages { get; init; }

    /// <summary>As printed, currency and note included: “$16.95 (paper)”.</summary>
    public required List<string> Prices { get; init; }

    /// <summary>Digits only (and a final X), ISO 2108 check digit verified.</summary>
    public string? Isbn { get; init; }

    public int? Year { get; init; }
    public required WorkKind Kind { get; init; }

    internal WorkFacts Facts => new(Kind, Title, Credit, Year, Isbn);

    internal static ReviewedWork From(WorkEntry entry, int position, Work work) => new()
    {
        Position = position,
        Work = work,
        Title = entry.Title,
        Credit = entry.Credit,
        Publisher = entry.Publisher,
        Pages = entry.Pages,
        Prices = [.. entry.Prices],
        Isbn = entry.Isbn,
        Year = entry.Year,
        Kind = entry.Kind,
    };
}
