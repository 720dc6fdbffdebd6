using System.Globalization;
using System.Text;

namespace ReviewPortal.Citations;

/// <summary>
/// An entry as BibTeX and biblatex read it (https://ctan.org/pkg/bibtex), in UTF-8. Signs that TeX gives a meaning are written
/// out; braces by name, since BibTeX counts even those that are escaped.
/// </summary>
public static class BibTeX
{
    public static string Of(Citation citation)
    {
        var date = citation.Date;
        var entry = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"@article{{{citation.Key},\n"));
        if (citation.Authors.Count > 0)
            Append(entry, "author", string.Join(" and ", citation.Authors.Select(Author)));
        // Inner braces keep the title's capitals as they are.
        Append(entry, "title", $"{{{Escape(citation.Title)}}}");
        Append(entry, "journal", Escape(citation.Review));
        if (citation.Volume is { } volume)
            Append(entry, "volume", volume.ToString(CultureInfo.InvariantCulture));
        if (citation.Number is { } number)
            Append(entry, "number", number.ToString(CultureInfo.InvariantCulture));
        Append(entry, "year", date.ToString("yyyy", CultureInfo.InvariantCulture));
        entry.Append(CultureInfo.InvariantCulture, $"  month = {date.ToString("MMM", CultureInfo.InvariantCulture).ToLowerInvariant()},\n");
        Append(entry, "date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Append(entry, "url", citation.Address.AbsoluteUri);
        return entry.Append("}\n").ToString();
    }

    private static void Append(StringBuilder entry, string field, string value) =>
        entry.Append(CultureInfo.InvariantCulture, $"  {field} = {{{value}}},\n");

    /// <summary>“Family, Suffix, Given”, as BibTeX has it; what is no person's name is kept whole by braces.</summary>
    private static string Author(PersonName name) => name.Given is null
        ? $"{{{Escape(name.Whole)}}}"
        : string.Join(", ", new[] { name.Family, name.Suffix, name.Given }.OfType<string>().Select(Escape));

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' => escaped.Append(@"{\textbackslash}"),
                '{' => escaped.Append(@"{\textbraceleft}"),
                '}' => escaped.Append(@"{\textbraceright}"),
                '~' => escaped.Append(@"{\textasciitilde}"),
                '^' => escaped.Append(@"{\textasciicircum}"),
                '%' or '&' or '#' or '_' or '$' => escaped.Append('\\').Append(c),
                _ => char.IsControl(c) ? escaped.Append(' ') : escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
