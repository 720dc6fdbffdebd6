using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Feeds;

/// <summary>JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).</summary>
internal static class JsonFeed
{
    // Letters of every language as they are; what HTML gives a meaning to is escaped, should anyone paste it into a page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Write(Feed feed, FeedFormat format)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options)) Write(json, feed, format);
        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Feed feed, FeedFormat format)
    {
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", feed.Title);
        json.WriteString("home_page_url", feed.Home.AbsoluteUri);
        json.WriteString("feed_url", feed.AddressIn(format));
        json.WriteString("description", feed.Description);
        json.WriteString("language", "en");
        WriteAuthors(json, [(feed.Publisher, new Uri(feed.Home, "/"))]);
        json.WriteStartArray("items");
        foreach (var entry in feed.Entries) Write(json, entry);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FeedEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Address.AbsoluteUri);
        json.WriteString("url", entry.Address.AbsoluteUri);
        json.WriteString("title", entry.Title);
        // An item has to have one of the two.
        if (entry.Html is { } html) json.WriteString("content_html", html);
        else json.WriteString("content_text", entry.Summary ?? entry.Title);
        if (entry.Summary is { } summary) json.WriteString("summary", summary);
        if (entry.Picture is { } picture) json.WriteString("image", picture.AbsoluteUri);
        json.WriteString("date_published", entry.PublishedAt.Iso());
        json.WriteString("date_modified", entry.UpdatedAt.Iso());
        if (entry.Authors.Count > 0) WriteAuthors(json, entry.Authors.Select(a => (a.Name, a.Address)));
        if (entry.Subjects.Count > 0)
        {
            json.WriteStartArray("tags");
            foreach (var subject in entry.Subjects) json.WriteStringValue(subject.Name);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, IEnumerable<(string Name, Uri Address)> authors)
    {
        json.WriteStartArray("authors");
        foreach (var (name, address) in authors)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("url", address.AbsoluteUri);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
