using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task A_site_whose_database_is_gone_lives_but_is_not_ready()
    {
        await using var site = new SiteFactory();
        Assert.Equal(HttpStatusCode.OK, (await site.Visit().GetAsync("/health/ready")).Status);
        foreach (var name in Directory.EnumerateFiles(site.Storage.Directory, "review.db*")) await File.WriteAllTextAsync(name, "ruined", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await site.Visit().GetAsync("/health/ready")).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.Visit().GetAsync("/health/live")).Status);
    }
}
