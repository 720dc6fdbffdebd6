using System.Globalization;
using System.Text;

namespace ReviewPortal.Articles;

/// <summary>Something an editor has to mend, or should know of, in one article file.</summary>
/// <param name="Line">The line in the file, from 1; null if the problem is the whole file's.</param>
/// <param name="Key">The key in the front matter, as in <c>works[2].pages</c>, items counted from 1.</param>
public sealed record Problem(Severity Severity, string Message, int? Line = null, string? Key = null)
{
    /// <summary>The problem with its place, as in <c>china.md, line 7, works[1].price: …</c></summary>
    public string Describe(string fileName)
    {
        var place = new StringBuilder(fileName);

        if (Line is int line)
            place.Append(CultureInfo.InvariantCulture, $", line {line}");

        if (Key is not null)
            place.Append(", ").Append(Key);

        return place.Append(": ").Append(Message).ToString();
    }
}
