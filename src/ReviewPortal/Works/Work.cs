using System.Security.Cryptography;
using System.Text;
using ReviewPortal.Articles;

namespace ReviewPortal.Works;

/// <summary>The record of something under review: one, however many articles are about it and however each prints it.</summary>
public sealed class Work : Data.IPublicContent
{
    public int Id { get; private set; }
    public required string Slug { get; set; }
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

    /// <summary>Whether the desk has said what it is: then pieces change nothing that the record says.</summary>
    public bool IsEdited { get; private set; }

    internal WorkFacts Facts => new(Kind, Title, Credit, Year, Isbn);
    internal WorkFacts? DeskFacts => IsEdited ? Facts : null;

    public List<WorkKey> Keys { get; } = [];
    public List<ReviewedWork> Reviews { get; } = [];

    /// <summary>All that the desk can change about it, in short: for the second of two editors it is another. Needs its reviews loaded.</summary>
    public string State
    {
        get
        {
            var reviews = Reviews.Select(r => r.Id).Order();
            var all = $"{Kind}|{Title}|{Credit}|{Year}|{Isbn}|{string.Join(',', reviews)}";
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, 8));
        }
    }

    internal static Work Of(PrintedWork printed, string slug)
    {
        var work = new Work { Slug = slug, Kind = printed.Kind, Title = printed.Title, SortTitle = "" };
        work.Describe(printed);
        return work;
    }

    internal void Describe(PrintedWork printed)
    {
        (Kind, Title, Credit, Year, Isbn) = (printed.Kind, printed.Title, printed.Credit, printed.Year, printed.Isbn);
        (Author, SortAuthor, SortTitle) = (printed.Author?.Name, printed.Author?.Sorted, FoldedText.Shortened(printed.SortTitle));
    }

    /// <summary>Takes what the desk says of it.</summary>
    internal void Edit(PrintedWork said)
    {
        Describe(said);
        IsEdited = true;
    }

    /// <summary>What a piece prints of it. A number that is known as another record's is not said of this one. Needs its keys loaded.</summary>
    internal WorkFacts Printed(ReviewedWork line) => line.Facts with { Isbn = Own(line.Kind, line.Isbn) };

    /// <summary>Says what these pieces print, and no longer what others did. What the desk has said stays, but for a number that is another's.</summary>
    /// <param name="lines">At least one; what the first prints comes before what the others do.</param>
    internal void TellAnew(IReadOnlyList<ReviewedWork> lines)
    {
        Isbn = Own(Kind, Isbn);
        if (IsEdited) return;
        var told = WorkFacts.Shown(null, lines.Select(Printed));
        Describe(new PrintedWork(told.Kind, told.Title, told.Credit, told.Isbn, told.Year));
    }

    /// <summary>Goes to another address.</summary>
    /// <param name="isKnown">Whether readers know the one that it had: then it is still found there.</param>
    internal void MoveTo(string slug, bool isKnown)
    {
        if (slug == Slug) return;
        if (isKnown) Keys.Add(new WorkKey { Key = WorkKey.OfAddress(Slug), Work = this });
        Slug = slug;
    }

    /// <summary>Takes from another what the record lacks. What it has stays.</summary>
    internal void Complete(PrintedWork printed)
    {
        Year ??= printed.Year;
        Isbn ??= printed.Isbn;
        if (Credit is null && printed.Credit is not null)
            (Credit, Author, SortAuthor) = (printed.Credit, printed.Author?.Name, printed.Author?.Sorted);
    }

    private string? Own(WorkKind kind, string? isbn) => isbn is not null && Keys.Exists(k => k.Key == WorkKey.OfIsbn(kind, isbn)) ? isbn : null;
}
