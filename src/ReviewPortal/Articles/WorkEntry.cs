using ReviewPortal.Articles.FrontMatter;

namespace ReviewPortal.Articles;

/// <summary>A work under review as an article file describes it.</summary>
public sealed record WorkEntry
{
    private const int MaximumLength = 300;

    public required string Title { get; init; }

    /// <summary>The credit as it is printed: “by Robert Loh, as told to Humphrey Evans”.</summary>
    public string? Credit { get; init; }

    public string? Publisher { get; init; }
    public int? Pages { get; init; }

    /// <summary>Prices as they are printed, of one or several editions.</summary>
    public IReadOnlyList<string> Prices { get; init; } = [];

    /// <summary>Ten or thirteen digits without hyphens, the last of ten perhaps an X; its check digit holds.</summary>
    public string? Isbn { get; init; }

    public int? Year { get; init; }
    public WorkKind Kind { get; init; }

    internal static IReadOnlyList<WorkEntry> ReadAll(Field? field) =>
        [.. (field?.Items(100) ?? []).Select(Read).OfType<WorkEntry>()];

    private static WorkEntry? Read(Field item)
    {
        if (item.Value is not YamlMap map)
            return item.OneLine(MaximumLength) is { } only ? new WorkEntry { Title = only } : null;

        var fields = new Fields(map, item.Path, item.Problems);
        var title = fields.Required("title", MaximumLength);
        var work = new WorkEntry
        {
            Title = title ?? "",
            Credit = fields.Find("credit")?.OneLine(MaximumLength),
            Publisher = fields.Find("publisher")?.OneLine(MaximumLength),
            Pages = fields.Find("pages")?.WholeNumber(1, 100_000, 522),
            Prices = fields.Find("price")?.Texts(20, 100) ?? [],
            Isbn = ReadIsbn(fields.Find("isbn")),
            Year = fields.Find("year")?.WholeNumber(1000, 9999, 1963),
            Kind = fields.Find("kind")?.Choice<WorkKind>() ?? WorkKind.Book,
        };
        fields.WarnOfTheRest();

        return title is null ? null : work;
    }

    private static string? ReadIsbn(Field? field)
    {
        if (field?.OneLine(MaximumLength) is not { } written)
            return null;

        if (Articles.Isbn.From(written) is { } isbn)
            return isbn;

        field.Error(Articles.Isbn.HasLengthOfOne(written)
            ? $"The last digit of an ISBN checks the others, and that of {Quotation.Of(written)} does not fit them: compare it with the book."
            : $"“isbn” should be an ISBN of 10 or 13 digits; it says {Quotation.Of(written)}.");

        return null;
    }
}
