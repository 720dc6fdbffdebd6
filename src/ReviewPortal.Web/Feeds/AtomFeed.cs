using System.Xml;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Feeds;

/// <summary>The Atom Syndication Format (RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static byte[] Write(Feed feed, FeedFormat format) => XmlDocumentBytes.Write(xml =>
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, "en");
        xml.WriteElementString("id", Atom, feed.AddressIn(format));
        xml.WriteElementString("title", Atom, feed.Title);
        xml.WriteElementString("subtitle", Atom, feed.Description);
        xml.WriteElementString("updated", Atom, feed.UpdatedAt.Iso());
        // Stands for an entry that has no author of its own, which must not be.
        WriteAuthor(xml, feed.Publisher, new Uri(feed.Home, "/"));
        if (feed.Stem is not null) WriteLink(xml, "self", format.MediaType, feed.AddressIn(format));
        WriteLink(xml, "alternate", "text/html", feed.Home.AbsoluteUri);
        foreach (var entry in feed.Entries) Write(xml, entry, feed);
        xml.WriteEndElement();
    });

    private static void Write(XmlWriter xml, FeedEntry entry, Feed feed)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, entry.Address.AbsoluteUri);
        xml.WriteElementString("title", Atom, entry.Title);
        WriteLink(xml, "alternate", "text/html", entry.Address.AbsoluteUri);
        xml.WriteElementString("published", Atom, entry.PublishedAt.Iso());
        xml.WriteElementString("updated", Atom, entry.UpdatedAt.Iso());
        foreach (var author in entry.Authors) WriteAuthor(xml, author.Name, author.Address);
        foreach (var subject in entry.Subjects)
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", subject.Slug);
            xml.WriteAttributeString("scheme", new Uri(feed.Home, "/subjects").AbsoluteUri);
            xml.WriteAttributeString("label", subject.Name);
            xml.WriteEndElement();
        }

        if (entry.Summary is { } summary) xml.WriteElementString("summary", Atom, summary);
        if (entry.Html is { } html)
        {
            xml.WriteStartElement("content", Atom);
            xml.WriteAttributeString("type", "html");
            xml.WriteString(html);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteAuthor(XmlWriter xml, string name, Uri address)
    {
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, name);
        xml.WriteElementString("uri", Atom, address.AbsoluteUri);
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
