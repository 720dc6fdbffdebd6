using System.Globalization;
using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ReviewPortal.Articles.Dialect;

/// <summary>Writes a prepared document as HTML, by a list of the elements it knows.</summary>
internal sealed class ArticleHtml
{
    private readonly StringBuilder html = new();
    private readonly HeadingLevels levels = new();
    private readonly NoteNumbers? notes;
    private readonly InlineHtml inlines;
    private readonly TableHtml tables;

    private ArticleHtml(bool withNotes)
    {
        notes = withNotes ? new NoteNumbers() : null;
        inlines = new InlineHtml(html, notes);
        tables = new TableHtml(html, inlines);
    }

    public static (string Html, IReadOnlyList<string> Pictures) Of(MarkdownDocument document, bool withNotes)
    {
        var writer = new ArticleHtml(withNotes);
        writer.Write(document, isTight: false);
        if (writer.notes is { Notes.Count: > 0 } notes)
            new NotesHtml(writer.html, notes, writer.inlines, block => writer.Write(block, isTight: false)).Write();
        return (writer.html.ToString(), writer.inlines.Pictures);
    }

    private void Write(ContainerBlock container, bool isTight)
    {
        foreach (var block in container)
            Write(block, isTight);
    }

    private void Write(Block block, bool isTight)
    {
        if (!Visible.Is(block, notes is not null))
            return;
        switch (block)
        {
            case ThematicBreakBlock:
                html.Append("<hr>\n");
                break;
            case HeadingBlock { Inline: { } text } heading:
                var level = levels.Next(heading.Level);
                html.Append(CultureInfo.InvariantCulture, $"<h{level}>");
                inlines.Write(text);
                html.Append(CultureInfo.InvariantCulture, $"</h{level}>\n");
                break;
            case ParagraphBlock { Inline: { } text }:
                WriteParagraph(text, isTight);
                break;
            case CodeBlock code:
                WriteCode(code);
                break;
            case Table table:
                tables.Write(table);
                break;
            case QuoteBlock quote:
                html.Append("<blockquote>\n");
                Write(quote, isTight: false);
                html.Append("</blockquote>\n");
                break;
            case ListBlock list:
                WriteList(list);
                break;
        }
    }

    private void WriteParagraph(ContainerInline text, bool isTight)
    {
        if (Figure.In(text, notes is not null) is { } picture)
        {
            Figure.Write(html, inlines, picture);
            return;
        }

        html.Append(isTight ? "" : "<p>");
        inlines.Write(text);
        html.Append(isTight ? "\n" : "</p>\n");
    }

    private void WriteCode(CodeBlock code)
    {
        html.Append("<pre tabindex=\"0\"><code>");
        for (var i = 0; i < code.Lines.Count; i++)
            html.AppendText(code.Lines.Lines[i].Slice.AsSpan()).Append('\n');
        html.Append("</code></pre>\n");
    }

    private void WriteList(ListBlock list)
    {
        var tag = list.IsOrdered ? "ol" : "ul";
        html.Append('<').Append(tag);
        if (list.IsOrdered && int.TryParse(list.OrderedStart, CultureInfo.InvariantCulture, out var start) && start != 1)
            html.Append(CultureInfo.InvariantCulture, $" start=\"{start}\"");
        html.Append(">\n");
        foreach (var item in list)
        {
            if (item is not ListItemBlock content || !Visible.Any(content, notes is not null))
                continue;
            html.Append("<li>");
            Write(content, !list.IsLoose);
            html.Append("</li>\n");
        }

        html.Append("</").Append(tag).Append(">\n");
    }
}
