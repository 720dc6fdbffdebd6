using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Composition;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("ReviewPortal:Site:TimeZone", "Mars/Olympus")]
    [InlineData("ReviewPortal:Site:Currency", "dollars")]
    [InlineData("ReviewPortal:Site:BaseUrl", "ftp://review.example")]
    [InlineData("ReviewPortal:Site:BaseUrl", "https://review.example/path")]
    [InlineData("ReviewPortal:Site:BaseUrl", "review.example")]
    [InlineData("ReviewPortal:Site:Name", " ")]
    [InlineData("ReviewPortal:Paywall:TeaserWords", "-1")]
    [InlineData("ReviewPortal:Paywall:TeaserWords", "many")]
    [InlineData("ReviewPortal:Database:Provider", "Oracle")]
    [InlineData("ReviewPortal:Database:Provider", "PostgreSql", "ReviewPortal:Database:ConnectionString")]
    [InlineData("ReviewPortal:DataDirectory", " ")]
    public async Task A_bad_setting_stops_the_start_and_is_named(string key, string value, string? named = null)
    {
        var (exitCode, output) = await SiteProcess.RunAsync([new(key, value)], "");
        Assert.Equal(1, exitCode);
        Assert.Contains(named ?? key, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_site_has_the_name_and_the_address_that_it_is_given()
    {
        await using var site = new SampleSite();
        site.With("ReviewPortal:Site:Name", "The <Quay> Review").With("ReviewPortal:Site:BaseUrl", "https://quay.example");
        await site.InitializeAsync();
        var page = await site.Visit().GetAsync(SampleArticle.Address);
        Assert.Equal("Salt and Silence | The <Quay> Review", page.Document.Title);
        Assert.Equal("https://quay.example/articles/salt-and-silence", page.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
    }
}
