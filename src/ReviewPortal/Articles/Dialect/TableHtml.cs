using System.Globalization;
using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ReviewPortal.Articles.Dialect;

/// <summary>
/// A table in a region of its own, which a narrow screen scrolls sideways, and which the keyboard can therefore reach.
/// </summary>
internal sealed class TableHtml(StringBuilder html, InlineHtml inlines)
{
    private int count;
    private int width;

    public void Write(Table table)
    {
        html.Append(
            CultureInfo.InvariantCulture,
            $"<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table {++count}\"><table>\n");
        var rows = table.OfType<TableRow>().ToList();
        width = rows.Max(row => row.IsHeader ? row.Count : 0);
        WriteRows("thead", rows.Where(row => row.IsHeader), table);
        WriteRows("tbody", rows.Where(row => !row.IsHeader), table);
        html.Append("</table></div>\n");
    }

    private void WriteRows(string part, IEnumerable<TableRow> rows, Table table)
    {
        var isOpen = false;
        foreach (var row in rows)
        {
            html.Append(isOpen ? "" : $"<{part}>\n").Append("<tr>");
            for (var i = 0; i < row.Count; i++)
                WriteCell((TableCell)row[i], row.IsHeader, AlignmentOf(table, i));
            html.Insert(html.Length, "<td></td>", Math.Max(0, width - row.Count)).Append("</tr>\n");
            isOpen = true;
        }

        html.Append(isOpen ? $"</{part}>\n" : "");
    }

    private void WriteCell(TableCell cell, bool isHeader, string alignment)
    {
        // An empty cell heads nothing, and must not be read out as a heading.
        var tag = isHeader && Visible.Any(cell, withNotes: true) ? "th" : "td";
        html.Append('<').Append(tag).Append(tag == "th" ? " scope=\"col\"" : "").Append(alignment).Append('>');
        foreach (var block in cell)
        {
            if (block is ParagraphBlock { Inline: { } text })
                inlines.Write(text);
        }

        html.Append("</").Append(tag).Append('>');
    }

    private static string AlignmentOf(Table table, int column)
    {
        var alignment = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
        return alignment switch
        {
            TableColumnAlign.Center => " class=\"center\"",
            TableColumnAlign.Right => " class=\"end\"",
            _ => "",
        };
    }
}
