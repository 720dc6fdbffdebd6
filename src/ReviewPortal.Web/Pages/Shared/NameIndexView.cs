using ReviewPortal.Indexes;

namespace ReviewPortal.Web.Pages.Shared;

/// <summary>
/// An index, or one letter of it. While all its names fit on one page they stand there, and its letters lead to their places;
/// when they do not, it lists its letters, and those lead to pages of their own.
/// </summary>
/// <param name="Path">Of the index; what it names stands below it.</param>
/// <param name="Letter">The only one to be shown; null for the index itself.</param>
internal sealed record NameIndexView(string Path, NameIndex Index, IndexLetter? Letter)
{
    public static NameIndexView EmptyAt(string path) => new(path, new NameIndex([]), null);

    public bool IsOfLetters => Letter is null && !Index.IsOnOnePage;

    public IReadOnlyList<IndexLetter> Jumps => Letter is null || !Index.IsOnOnePage ? Index.Letters : [];

    public IEnumerable<IndexLetter> Sections => Letter is not null ? [Letter] : Index.IsOnOnePage ? Index.Letters : [];

    public string Address => Letter is null ? Path : PageOf(Letter);

    /// <summary>How many names stand here, or behind the letters that do.</summary>
    public int Count => Letter?.Entries.Count ?? Index.Count;

    public string AddressOf(IndexLetter letter) => Index.IsOnOnePage ? $"#letter-{letter.Key}" : PageOf(letter);

    /// <param name="letter">As the address has it.</param>
    /// <returns>Null for a letter that no name begins with, and for one in another spelling than the site's own.</returns>
    public NameIndexView? Asked(NameIndex index, IQueryCollection query, string? letter)
    {
        if (!query.TryGetValue("letter", out var asked)) return this with { Index = index };
        return asked.Count == 1 && index.Find(letter) is { } found ? this with { Index = index, Letter = found } : null;
    }

    private string PageOf(IndexLetter letter) => $"{Path}?letter={letter.Key}";
}
