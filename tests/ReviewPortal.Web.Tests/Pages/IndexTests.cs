using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages;

public sealed class IndexTests
{
    [Fact]
    public async Task The_front_page_is_the_current_issues_contents()
    {
        await using var site = new SampleSite();
        await site.InitializeAsync();
        await site.FileAsync("---\ntitle: In an older issue\nissue: 2026-05-28\npublished: 2026-05-28\n---\nText.");
        await site.FileAsync("---\ntitle: A second piece\nissue: 2026-06-11\npublished: 2026-06-11\naccess: free\n---\nText.");

        var page = await site.Visit().GetAsync("/");

        Assert.Equal("June 11, 2026", page.Words("h1"));
        Assert.Equal(["Salt and Silence", "A second piece"], page.Document.QuerySelectorAll(".contents h2 a").Select(a => a.TextContent));
        Assert.Contains("A Winter on the Quay by Berit Lund, as told to Thomas Ashby", page.Words("main .works"), StringComparison.Ordinal);
        Assert.Equal("Free to read", page.Words("main .free"));
    }

    [Fact]
    public async Task Before_anything_came_out_the_front_page_says_so()
    {
        await using var site = new SiteFactory();
        var page = await site.Visit().GetAsync("/");
        Assert.Equal((HttpStatusCode.OK, "The Harbour Review The first issue is in preparation."), (page.Status, page.Words("main")));
        Assert.Equal("All articles Nothing has been published yet.", (await site.Visit().GetAsync("/articles")).Words("main"));
        Assert.Equal(HttpStatusCode.OK, (await site.Visit().GetAsync("/subscribe")).Status);
    }
}
