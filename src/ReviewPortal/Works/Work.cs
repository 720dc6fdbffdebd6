using ReviewPortal.Articles;

namespace ReviewPortal.Works;

/// <summary>Something under review, as an article credits it.</summary>
public sealed class Work : Data.IPublicContent
{
    public int Id { get; private set; }
    public int ArticleId { get; private set; }
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

    internal static Work From(WorkEntry entry, int position) => new()
    {
        Position = position,
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
