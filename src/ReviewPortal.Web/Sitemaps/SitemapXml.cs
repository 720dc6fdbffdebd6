using ReviewPortal.Site;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Sitemaps;

/// <summary>Sitemaps and their index, by https://www.sitemaps.org/protocol.html.</summary>
internal static class SitemapXml
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static byte[] OfAddresses(IEnumerable<SitemapAddress> addresses, SiteOptions site) => XmlDocumentBytes.Write(xml =>
    {
        xml.WriteStartElement("urlset", Namespace);
        foreach (var address in addresses)
        {
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, new Uri(site.BaseUrl, address.Path).AbsoluteUri);
            if (address.ChangedAt is { } changed) xml.WriteElementString("lastmod", Namespace, changed.Iso());
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    public static byte[] OfFiles(int count, SiteOptions site) => XmlDocumentBytes.Write(xml =>
    {
        xml.WriteStartElement("sitemapindex", Namespace);
        for (var number = 1; number <= count; number++)
        {
            xml.WriteStartElement("sitemap", Namespace);
            xml.WriteElementString("loc", Namespace, new Uri(site.BaseUrl, $"/sitemap-{number}.xml").AbsoluteUri);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });
}
