using Markdig.Syntax.Inlines;

namespace ReviewPortal.Articles.Dialect;

/// <summary>Keeps the links that are allowed; of any other only the text stays.</summary>
internal sealed class LinkPreparation(ArticleFindings findings)
{
    private const int LongestTitle = 500;

    public void Prepare(LinkInline link, bool isInLink)
    {
        var address = link.Url ?? "";
        if (address.Length == 0)
            findings.Warn(link, $"The link “{Shortened(InlineTree.TextOf(link))}” has no address.");
        else if (!LinkAddress.IsAllowed(address))
            Refuse(link, address);
        else if (!isInLink)
        {
            if (link.Title is { Length: > LongestTitle } title)
                link.Title = title[..LongestTitle];
            if (LinkAddress.IsAdrift(address))
                findings.Warn(link, $"The link to “{Shortened(address)}” is no whole address: write /articles/… for an article of the review, https://… for another site.");
            if (!Visible.Any(link, withNotes: false))
                findings.Warn(link, $"The link to “{Shortened(address)}” has no text, so nobody can see it.");
            return;
        }

        link.Unwrap();
    }

    /// <summary><c>&lt;address&gt;</c> becomes a link like any other.</summary>
    public void Prepare(AutolinkInline autolink, bool isInLink)
    {
        var text = new LiteralInline(autolink.Url) { Line = autolink.Line };
        var address = autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url;
        var isAllowed = LinkAddress.IsAllowed(address);
        if (!isAllowed)
            Refuse(autolink, address);
        if (isAllowed && !isInLink)
            autolink.ReplaceBy(new LinkInline { Url = address, Line = autolink.Line }.AppendChild(text));
        else
            autolink.ReplaceBy(text);
    }

    public static string Shortened(string text)
    {
        var plain = new string([.. text.Take(80).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '�' : c)]);
        return text.Length > 80 ? plain + "…" : plain;
    }

    private void Refuse(Inline link, string address) => findings.Refuse(
        link,
        $"The link to “{Shortened(address)}” is not allowed: a link starts with https:, http: or mailto:, or is a path on this site.");
}
