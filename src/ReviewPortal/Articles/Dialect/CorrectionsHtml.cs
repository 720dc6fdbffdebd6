using System.Globalization;
using System.Text;
using ReviewPortal.Site;

namespace ReviewPortal.Articles.Dialect;

/// <summary>
/// Corrections, dated, as they stand at the foot of the whole text. Each is a line of the dialect; what would be more than a
/// paragraph of it, a list say, is shown as it was written.
/// </summary>
internal static class CorrectionsHtml
{
    private const string Start = "<p>";
    private const string End = "</p>\n";

    /// <returns>Empty if there is none.</returns>
    public static string Of(IReadOnlyList<CorrectionEntry> corrections, List<Problem> problems)
    {
        if (corrections.Count == 0)
            return "";

        var html = new StringBuilder("<section class=\"notes corrections\" aria-label=\"Corrections\">\n");
        foreach (var correction in corrections)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<p><strong>Correction, <time datetime=\"{correction.Date:yyyy-MM-dd}\">{correction.Date.InWords()}</time>:</strong> ");
            Write(html, correction, problems);
            html.Append(End);
        }

        return html.Append("</section>\n").ToString();
    }

    private static void Write(StringBuilder html, CorrectionEntry correction, List<Problem> problems)
    {
        var rendered = ArticleMarkdown.Render(correction.Text, TeaserRule.Free, _ => null, correction.Line);
        problems.AddRange(rendered.Problems);
        if (rendered.FullHtml.StartsWith(Start, StringComparison.Ordinal) && rendered.FullHtml.IndexOf(End, StringComparison.Ordinal) == rendered.FullHtml.Length - End.Length)
            html.Append(rendered.FullHtml.AsSpan()[Start.Length..^End.Length]);
        else
            html.AppendText(correction.Text);
    }
}
