using System.Text.Encodings.Web;
using System.Text.Json;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Tests.Hosting;

public sealed class ThingTests
{
    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!-- <script>")]
    [InlineData("]]> & \"quoted\" \\ 'single'")]
    [InlineData("\u0001 \u2028 🐟")]
    public void Nothing_in_a_name_ends_its_element_and_all_of_it_is_said(string name)
    {
        using var text = new StringWriter();
        new Thing("Book") { ["name"] = name, ["isbn"] = null }.WriteTo(text, HtmlEncoder.Default);
        var json = text.ToString()["<script type=\"application/ld+json\">".Length..^"</script>".Length];
        Assert.DoesNotContain('<', json);
        var thing = JsonDocument.Parse(json).RootElement;
        Assert.Equal(("https://schema.org", "Book", name), (thing.GetProperty("@context").GetString(), thing.GetProperty("@type").GetString(), thing.GetProperty("name").GetString()));
        Assert.False(thing.TryGetProperty("isbn", out _));
    }
}
