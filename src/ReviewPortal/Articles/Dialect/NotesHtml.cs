using System.Globalization;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace ReviewPortal.Articles.Dialect;

/// <summary>The notes at the end, in the order in which the text refers to them; a note may refer to further ones.</summary>
internal sealed class NotesHtml(StringBuilder html, NoteNumbers notes, InlineHtml inlines, Action<Block> writeBlock)
{
    public void Write()
    {
        html.Append("<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"Notes\"><ol>\n");
        for (var i = 0; i < notes.Notes.Count; i++)
            Write(notes.Notes[i], i + 1);
        html.Append("</ol></section>\n");
    }

    private void Write(Footnote note, int number)
    {
        html.Append(CultureInfo.InvariantCulture, $"<li id=\"note-{number}\">");
        var last = note.LastChild as ParagraphBlock;
        foreach (var block in note)
        {
            if (block != last)
                writeBlock(block);
        }

        html.Append("<p>");
        if (last?.Inline is { } text)
        {
            inlines.Write(text);
            html.Append(' ');
        }

        // A note that is referred to twice leads back to both places: its reader may have come from either.
        var times = notes.TimesReferred(number);
        for (var time = 1; time <= times; time++)
            WriteWayBack(number, time, times);
        html.Append("</p></li>\n");
    }

    private void WriteWayBack(int number, int time, int times)
    {
        var place = times == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $", place {time} of {times}");
        html.Append(time == 1 ? "" : " ").Append(
            CultureInfo.InvariantCulture,
            $"<a href=\"#{NoteNumbers.ReferenceId(number, time)}\" role=\"doc-backlink\" aria-label=\"Back to the text, note {number}{place}\">↩</a>");
    }
}
