using System.Net.Sockets;
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
    [InlineData("ReviewPortal:Site:KnownProxies:0", "the proxy", "ReviewPortal:Site:KnownProxies")]
    [InlineData("ReviewPortal:Site:KnownProxies:0", "10.0.0.0/33", "ReviewPortal:Site:KnownProxies")]
    [InlineData("ReviewPortal:Paywall:TeaserWords", "-1")]
    [InlineData("ReviewPortal:Paywall:TeaserWords", "many")]
    [InlineData("ReviewPortal:Database:Provider", "Oracle")]
    [InlineData("ReviewPortal:Database:Provider", "PostgreSql", "ReviewPortal:Database:ConnectionString")]
    [InlineData("ReviewPortal:Database:ConnectionString", "postgres://review@localhost/review")]
    [InlineData("ReviewPortal:DataDirectory", " ")]
    [InlineData("ReviewPortal:DataDirectory", "/dev/null/data")]
    [InlineData("ReviewPortal:Payments:DaysUntilDue", "0")]
    [InlineData("ReviewPortal:Payments:GraceDays", "many")]
    [InlineData("ReviewPortal:Payments:Seller:0", " ", "ReviewPortal:Payments:Seller")]
    [InlineData("ReviewPortal:Payments:HowToPay:0", "one\ntwo", "ReviewPortal:Payments:HowToPay")]
    [InlineData("ReviewPortal:Gifts:ArticlesAMonth", "-1")]
    [InlineData("ReviewPortal:Gifts:Openings", "0")]
    [InlineData("ReviewPortal:Gifts:Days", "366")]
    [InlineData("ReviewPortal:Payments:Stripe:SecretKey", "pk_test_public")]
    [InlineData("ReviewPortal:Payments:Stripe:SecretKey", "sk_test_1", "ReviewPortal:Payments:Stripe:WebhookSecrets")]
    [InlineData("ReviewPortal:Payments:Stripe:WebhookSecrets:0", "whsec_1", "ReviewPortal:Payments:Stripe:SecretKey is missing")]
    [InlineData("ReviewPortal:Payments:Stripe:BaseUrl", "http://api.stripe.com")]
    [InlineData("ReviewPortal:Mail:Host", "smtp server")]
    [InlineData("ReviewPortal:Mail:Host", "smtp.review.example", "ReviewPortal:Mail:From")]
    [InlineData("ReviewPortal:Mail:From", "the office")]
    [InlineData("ReviewPortal:Mail:Port", "0")]
    [InlineData("ReviewPortal:Mail:Port", "many")]
    [InlineData("ReviewPortal:Mail:Hots", "smtp.review.example", "ReviewPortal:Mail:Hots is no setting")]
    [InlineData("ReviewPortal:Site:KnownProxies", "127.0.0.1", "ReviewPortal:Site:KnownProxies is a list")]
    public async Task A_bad_setting_stops_the_start_and_is_named(string key, string value, string? named = null)
    {
        var (exitCode, output) = await SiteProcess.RunAsync([new(key, value)], "");
        Assert.Equal(1, exitCode);
        Assert.Contains(named ?? key, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_settings_that_are_not_right_are_named_together_with_what_each_wants()
    {
        var (exitCode, output) = await SiteProcess.RunAsync(
            [
                new("ReviewPortal:Payments:GraceDays", "ten"), new("ReviewPortal:Payments:DaysUntilDue", "0"), new("ReviewPortal:Mail:UseTls", "perhaps"),
                new("ReviewPortal:Database:Provider", "Oracle"), new("ReviewPortal:Site:TimeZone", "Mars/Olympus"),
            ], "");
        Assert.Equal(1, exitCode);
        foreach (var said in new[]
                 {
                     "ReviewPortal:Payments:GraceDays should be a whole number; “ten” is not.", "ReviewPortal:Payments:DaysUntilDue should be 1 to 365.",
                     "ReviewPortal:Mail:UseTls should be true or false; “perhaps” is not.",
                     "ReviewPortal:Database:Provider should be one of Sqlite, PostgreSql; “Oracle” is not.", "ReviewPortal:Site:TimeZone",
                 })
            Assert.Contains(said, output, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_with_a_semicolon_is_not_told_in_pieces()
    {
        var (exitCode, output) = await SiteProcess.RunAsync(
            [new("ReviewPortal:Database:Provider", "PostgreSql"), new("ReviewPortal:Database:ConnectionString", "Host=127.0.0.1;Password=abc;SecretTail=z")], "");
        Assert.Equal(1, exitCode);
        Assert.Contains("ReviewPortal:Database:ConnectionString can’t be read", output, StringComparison.Ordinal);
        Assert.DoesNotContain("secrettail", output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_stops_the_start_and_is_named()
    {
        await using var storage = new SiteStorage();
        var (exitCode, output) = await SiteProcess.RunAsync(
            [
                new("ReviewPortal:DataDirectory", storage.Directory), new("ReviewPortal:Database:Provider", "PostgreSql"),
                new("ReviewPortal:Database:ConnectionString", "Host=127.0.0.1;Port=1;Username=nobody;Timeout=5"),
            ], "");
        Assert.Equal(1, exitCode);
        Assert.Contains("ReviewPortal:Database:ConnectionString", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_taken_stops_the_start_and_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await using var storage = new SiteStorage();
        var (exitCode, output) = await SiteProcess.RunAsync(storage.Settings, "", "--urls", $"http://{taken.LocalEndpoint}");
        Assert.Equal(1, exitCode);
        Assert.Contains($"{taken.LocalEndpoint}", output, StringComparison.Ordinal);
        Assert.Contains("--urls", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_leaves_the_machine_over_TLS_or_not_at_all()
    {
        var (exitCode, output) = await SiteProcess.RunAsync(
            [new("ReviewPortal:Mail:Host", "smtp.review.example"), new("ReviewPortal:Mail:From", "office@review.example"), new("ReviewPortal:Mail:UseTls", "false")], "");
        Assert.Equal((1, true), (exitCode, output.Contains("ReviewPortal:Mail:UseTls may be false only for a server on this machine.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_site_has_the_name_and_the_address_that_it_is_given()
    {
        await using var site = new SampleSite();
        site.With("ReviewPortal:Site:Name", "The <Quay> Review").With("ReviewPortal:Site:BaseUrl", "https://quay.example").With("AllowedHosts", "*");
        await site.InitializeAsync();
        var page = await site.Visit().GetAsync(SampleArticle.Address);
        Assert.Equal("Salt and Silence | The <Quay> Review", page.Document.Title);
        Assert.Equal("https://quay.example/articles/salt-and-silence", page.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
    }
}
