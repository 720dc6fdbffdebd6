using ReviewPortal.Articles;

namespace ReviewPortal.Paywall;

/// <summary>A work under review, as printed above an article.</summary>
/// <param name="Slug">Of the work's own page; null where no reader could open it.</param>
public sealed record WorkLine(
    string Title, string? Credit, string? Publisher, int? Pages, IReadOnlyList<string> Prices, string? Isbn, int? Year, WorkKind Kind, string? Slug)
{
    /// <summary>“Putnam, 522 pp., $6.95”: what is known of publisher, pages and prices, on one line.</summary>
    public string Imprint => string.Join(", ", new[] { Publisher, Pages is null ? null : $"{Pages} pp." }.Concat(Prices).OfType<string>());
}
