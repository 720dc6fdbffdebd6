using System.Globalization;
using System.Text;

namespace ReviewPortal.Citations;

/// <summary>A record as reference managers import it: RIS, a tag and a value a line, lines ended by CR and LF, in UTF-8.</summary>
public static class Ris
{
    public static string Of(Citation citation)
    {
        var record = new StringBuilder();
        Append(record, "TY", "MGZN");
        foreach (var author in citation.Authors)
            Append(record, "AU", author.Inverted);
        Append(record, "TI", citation.Title);
        Append(record, "T2", citation.Review);
        if (citation.Volume is { } volume)
            Append(record, "VL", volume.ToString(CultureInfo.InvariantCulture));
        if (citation.Number is { } number)
            Append(record, "IS", number.ToString(CultureInfo.InvariantCulture));
        Append(record, "PY", citation.Date.ToString("yyyy", CultureInfo.InvariantCulture));
        Append(record, "DA", citation.Date.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture));
        Append(record, "UR", citation.Address.AbsoluteUri);
        return record.Append("ER  - \r\n").ToString();
    }

    /// <summary>A value is one line: a line break in it would begin another tag.</summary>
    private static void Append(StringBuilder record, string tag, string value) =>
        record.Append(tag).Append("  - ").Append(string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c)).Trim()).Append("\r\n");
}
