using System.Text;
using ReviewPortal.Paywall;

namespace ReviewPortal.Search;

/// <summary>An article's text as the index holds it: its words one after the other, folded and stemmed.</summary>
/// <param name="Opening">Of what everyone may read.</param>
/// <param name="Whole">Of all of it.</param>
internal sealed record IndexedText(string Opening, string Whole)
{
    public static IndexedText Of(string teaserHtml, string fullHtml)
    {
        var whole = Terms(PlainText.Of(fullHtml));
        return new IndexedText(teaserHtml == fullHtml ? whole : Terms(PlainText.Of(teaserHtml)), whole);
    }

    public static string Terms(string plain)
    {
        var terms = new StringBuilder(plain.Length);
        var scan = new WordScan(plain);
        while (scan.Next())
        {
            if (terms.Length > 0) terms.Append(' ');
            terms.Append(scan.Term);
        }

        return terms.ToString();
    }
}
