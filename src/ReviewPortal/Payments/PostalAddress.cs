using ReviewPortal.Data;

namespace ReviewPortal.Payments;

/// <summary>Where a reader's printed copies and letters go. Each reader has one, or none.</summary>
public sealed class PostalAddress : ISought
{
    public required string ReaderId { get; init; }
    public string Name { get; private set; } = "";
    public string Line1 { get; private set; } = "";
    public string? Line2 { get; private set; }
    public string Town { get; private set; } = "";
    public string? PostalCode { get; private set; }
    public string Country { get; private set; } = "";
    public DateTime ChangedAt { get; private set; }

    public string? SoughtBy
    {
        get => SoughtText.Of([Name, .. Lines]);
        private set { }
    }

    /// <summary>As it is printed under the name.</summary>
    public IReadOnlyList<string> Lines => [.. new[] { Line1, Line2, PostalCode is null ? Town : $"{Town} {PostalCode}", Country }.OfType<string>()];

    public AddressEntry Entry => new() { Name = Name, Line1 = Line1, Line2 = Line2, Town = Town, PostalCode = PostalCode, Country = Country };

    /// <param name="entry">Without <see cref="AddressEntry.Problems"/>.</param>
    public void Change(AddressEntry entry, DateTime now)
    {
        if (entry.Problems().Any()) throw new ArgumentException("An address is kept only as it can be written to.", nameof(entry));
        (Name, Line1, Town, Country) = (AddressLine.Clean(entry.Name), AddressLine.Clean(entry.Line1), AddressLine.Clean(entry.Town), AddressLine.Clean(entry.Country));
        (Line2, PostalCode) = (AddressLine.Optional(entry.Line2), AddressLine.Optional(entry.PostalCode));
        ChangedAt = now;
    }
}
