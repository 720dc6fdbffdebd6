using System.Globalization;

namespace ReviewPortal.Citations;

/// <summary>A line of a bibliography: the review's name, in italics, and what stands before and after it.</summary>
public sealed record PrintedCitation(string Before, string Review, string After)
{
    private const int MostNamed = 6;

    // MLA Handbook, 9th edition, appendix 1: all but the three shortest are abbreviated.
    private static readonly string[] Months =
        ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

    /// <summary>An entry by the Chicago Manual of Style, 18th edition, 14.87: a magazine is cited by its date alone.</summary>
    public static PrintedCitation Chicago(Citation citation) => new(
        $"{Stopped(ChicagoAuthors(citation.Authors))}{Quoted(citation.Title)} ",
        citation.Review,
        string.Create(CultureInfo.InvariantCulture, $", {citation.Date:MMMM d, yyyy}. {citation.Address}."));

    /// <summary>An entry by the MLA Handbook, 9th edition, 5: containers, volume and number, the address without its scheme.</summary>
    public static PrintedCitation Mla(Citation citation)
    {
        var place = string.Concat(
            citation.Volume is { } volume ? string.Create(CultureInfo.InvariantCulture, $", vol. {volume}") : "",
            citation.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $", no. {number}") : "");
        var date = string.Create(CultureInfo.InvariantCulture, $"{citation.Date.Day} {Months[citation.Date.Month - 1]} {citation.Date.Year}");
        return new($"{Stopped(MlaAuthors(citation.Authors))}{Quoted(citation.Title)} ", citation.Review, $"{place}, {date}, {citation.Address.Authority}{citation.Address.AbsolutePath}.");
    }

    private static string ChicagoAuthors(IReadOnlyList<PersonName> authors) => authors.Count switch
    {
        0 => "",
        1 => authors[0].Inverted,
        <= MostNamed => $"{authors[0].Inverted}, {string.Concat(authors.Skip(1).SkipLast(1).Select(a => a.Whole + ", "))}and {authors[^1].Whole}",
        _ => $"{authors[0].Inverted}, {authors[1].Whole}, {authors[2].Whole}, et al.",
    };

    private static string MlaAuthors(IReadOnlyList<PersonName> authors) => authors.Count switch
    {
        0 => "",
        1 => authors[0].Inverted,
        2 => $"{authors[0].Inverted}, and {authors[1].Whole}",
        _ => $"{authors[0].Inverted}, et al.",
    };

    private static string Stopped(string authors) => authors.Length == 0 ? "" : authors[^1] == '.' ? $"{authors} " : $"{authors}. ";

    /// <summary>Quotation marks inside others are single, a full stop stands before them, and a title with a sign of its own gets none.</summary>
    private static string Quoted(string title)
    {
        var words = title.TrimEnd('”');
        var closers = new string('’', title.Length - words.Length);
        var stop = words.Length > 0 && words[^1] is '.' or '?' or '!' or '…' ? "" : ".";
        return $"“{words.Replace('“', '‘').Replace('”', '’')}{stop}{closers}”";
    }
}
