using ReviewPortal.Paywall;

namespace ReviewPortal.Search;

/// <summary>An article's text as the index holds it: its words one after the other, folded and stemmed.</summary>
/// <param name="Opening">Of what everyone may read.</param>
/// <param name="Whole">Of all of it.</param>
internal sealed record IndexedText(string Opening, string Whole)
{
    public static IndexedText Of(string teaserHtml, string fullHtml)
    {
        var whole = TermsOf(fullHtml);
        return new IndexedText(teaserHtml == fullHtml ? whole : TermsOf(teaserHtml), whole);
    }

    public static string Terms(ReadOnlySpan<char> plain)
    {
        var terms = PlainText.Buffer(plain.Length);
        var scan = new WordScan(plain);
        for (var isFirst = true; scan.Next(); isFirst = false)
        {
            if (!isFirst) terms.AppendLiteral(" ");
            terms.AppendFormatted(scan.Term);
        }

        return terms.ToStringAndClear();
    }

    private static string TermsOf(string html)
    {
        var plain = PlainText.Buffer(html.Length);
        PlainText.Write(html, ref plain);
        var terms = Terms(plain.Text);
        plain.Clear();
        return terms;
    }
}
