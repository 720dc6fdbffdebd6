using System.Security.Cryptography;
using System.Text;
using ReviewPortal.Articles;

namespace ReviewPortal.Works;

/// <summary>
/// By what a work is known again: its ISBN, its title and credit, or an address that it had before two records became one.
/// A work may have several of each. What is of another kind is another work: the film of a book, the catalogue of an exhibition.
/// </summary>
public sealed class WorkKey : Data.IPublicContent
{
    private const string Addresses = "slug:";

    public required string Key { get; init; }
    public int WorkId { get; private set; }
    public required Work Work { get; set; }

    public bool IsAddress => Key.StartsWith(Addresses, StringComparison.Ordinal);

    /// <summary>ISBN-10 and ISBN-13 of one book give the same key.</summary>
    public static string OfIsbn(WorkKind kind, string isbn) => $"isbn:{Name(kind)}:{Isbn.ToThirteen(isbn)}";

    public static string OfAddress(string slug) => Addresses + slug;

    public static string SlugOf(string addressKey) => addressKey[Addresses.Length..];

    /// <param name="author">Whoever the credit names first; null if it names nobody.</param>
    internal static string OfTitle(WorkKind kind, string sortTitle, string? author) =>
        $"title:{Name(kind)}:{Bounded($"{sortTitle}|{(author is null ? "" : FoldedText.Of(author))}")}";

    private static string Name(WorkKind kind) => kind.ToString().ToLowerInvariant();

    private static string Bounded(string text) => text.Length <= FoldedText.MaximumLength ? text
        : $"{FoldedText.Shortened(text)}#{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12))}";
}
