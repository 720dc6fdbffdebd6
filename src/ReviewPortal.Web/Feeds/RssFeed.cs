using System.Globalization;
using System.Net;
using System.Xml;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Feeds;

/// <summary>
/// RSS 2.0 (https://www.rssboard.org/rss-specification), with the elements of other vocabularies that its readers know:
/// authors by name, since its own asks for an e-mail address, and the text beside its description.
/// </summary>
internal static class RssFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public static byte[] Write(Feed feed, FeedFormat format) => XmlDocumentBytes.Write(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", feed.Title);
        xml.WriteElementString("link", feed.Home.AbsoluteUri);
        xml.WriteElementString("description", feed.Description);
        xml.WriteElementString("language", "en");
        if (feed.Entries.Count > 0) xml.WriteElementString("lastBuildDate", InRfc822(feed.UpdatedAt));
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", format.MediaType);
        xml.WriteAttributeString("href", feed.AddressIn(format));
        xml.WriteEndElement();
        foreach (var entry in feed.Entries) Write(xml, entry);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Write(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("item");
        xml.WriteElementString("title", entry.Title);
        xml.WriteElementString("link", entry.Address.AbsoluteUri);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "true");
        xml.WriteString(entry.Address.AbsoluteUri);
        xml.WriteEndElement();
        xml.WriteElementString("pubDate", InRfc822(entry.PublishedAt));
        foreach (var author in entry.Authors) xml.WriteElementString("creator", DublinCore, author.Name);
        foreach (var subject in entry.Subjects) xml.WriteElementString("category", subject.Name);
        // A description is HTML, and what is none has to become it.
        if (entry.Summary is { } summary) xml.WriteElementString("description", WebUtility.HtmlEncode(summary));
        if (entry.Html is { } html) xml.WriteElementString("encoded", Content, html);
        xml.WriteEndElement();
    }

    private static string InRfc822(DateTime utc) => utc.ToString("r", CultureInfo.InvariantCulture);
}
