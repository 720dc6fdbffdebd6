using System.Text;
using System.Xml;
using ReviewPortal.Paywall;
using ReviewPortal.Site;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Feeds;

/// <summary>
/// The Atom Syndication Format (RFC 4287). It names the feed by its page in the account and not by its own address: what a
/// feed reader shows or passes on of it does not hold the secret.
/// </summary>
internal static class PrivateFeedAtom
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true };

    public static byte[] Write(IReadOnlyList<Reading> readings, PrivateFeedText text, SiteOptions site)
    {
        using var written = new MemoryStream();
        using (var xml = XmlWriter.Create(written, Settings))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "en");
            xml.WriteElementString("id", Atom, new Uri(site.BaseUrl, "/account/feed").AbsoluteUri);
            xml.WriteElementString("title", Atom, Clean($"{site.Name}, for one subscriber"));
            xml.WriteElementString("updated", Atom, readings.Select(r => r.Article.SavedAt).DefaultIfEmpty(DateTime.UnixEpoch).Max().Iso());
            WriteAuthor(xml, site.Name);
            WriteLink(xml, site.BaseUrl);
            foreach (var reading in readings) Write(xml, reading, text, new Uri(site.BaseUrl, $"/articles/{reading.Article.Slug}"));
            xml.WriteEndElement();
        }

        return written.ToArray();
    }

    private static void Write(XmlWriter xml, Reading reading, PrivateFeedText text, Uri address)
    {
        var article = reading.Article;
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, address.AbsoluteUri);
        xml.WriteElementString("title", Atom, Clean(article.Title));
        WriteLink(xml, address);
        if (article.PublishedAt is { } published) xml.WriteElementString("published", Atom, published.Iso());
        xml.WriteElementString("updated", Atom, article.SavedAt.Iso());
        foreach (var contributor in article.Contributors) WriteAuthor(xml, contributor.Name);
        if (article.Dek is { } dek) xml.WriteElementString("summary", Atom, Clean(dek));
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(Clean(text.Of(reading)));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteAuthor(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, Clean(name));
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, Uri address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", "alternate");
        xml.WriteAttributeString("type", "text/html");
        xml.WriteAttributeString("href", address.AbsoluteUri);
        xml.WriteEndElement();
    }

    /// <summary>Without what XML 1.0 has no way to write.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) clean.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) clean.Append(text, i++, 2);
        }

        return clean.ToString();
    }
}
