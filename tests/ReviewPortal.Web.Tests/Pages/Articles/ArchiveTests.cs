using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Articles;
using ReviewPortal.Data;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Articles;

public sealed class ArchiveTests(ArchiveTests.LongArchive site) : IClassFixture<ArchiveTests.LongArchive>
{
    [Fact]
    public async Task All_articles_stand_by_date_the_latest_first()
    {
        var page = await site.Visit().GetAsync("/articles");
        var titles = page.Document.QuerySelectorAll("main a.title").Select(a => a.TextContent).ToList();
        Assert.Equal(60, titles.Count);
        Assert.Equal(["Article 1", "Article 2", "Article 3"], titles.Take(3));
    }

    [Fact]
    public async Task The_last_page_holds_the_rest_and_leads_back()
    {
        var page = await site.Visit().GetAsync("/articles?page=3");
        Assert.Equal(["Article 121", "Article 122", "Article 123"], page.Document.QuerySelectorAll("main a.title").Select(a => a.TextContent));
        Assert.Equal("/articles?page=2", page.Document.QuerySelector("a[rel=prev]")?.GetAttribute("href"));
        Assert.Null(page.Document.QuerySelector("a[rel=next]"));
        Assert.Equal("https://review.example/articles?page=3", page.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Every_article_is_reached_by_going_from_page_to_page()
    {
        var seen = new List<string>();
        for (var next = "/articles"; next is not null;)
        {
            var page = await site.Visit().GetAsync(next);
            seen.AddRange(page.Document.QuerySelectorAll("main a.title").Select(a => a.TextContent));
            next = page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(Enumerable.Range(1, 123).Select(n => string.Create(CultureInfo.InvariantCulture, $"Article {n}")), seen);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("-1")]
    [InlineData("999999999999")]
    [InlineData("2147483647")]
    [InlineData("one")]
    [InlineData("1.5")]
    [InlineData("%20")]
    [InlineData("")]
    [InlineData("02")]
    [InlineData("2&page=3")]
    [InlineData("+2")]
    public async Task A_page_that_does_not_exist_is_not_found(string number) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync($"/articles?page={number}")).Status);

    [Fact]
    public async Task The_first_page_has_one_address()
    {
        var answer = await site.Visit().GetAsync("/articles?page=1");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/articles"), (answer.Status, answer.Location));
    }

    public sealed class LongArchive : SiteFactory
    {
        public override async ValueTask InitializeAsync() => await InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            for (var i = 1; i <= 123; i++)
            {
                var article = new Article { Slug = $"article-{i}", Title = $"Article {i}" };
                article.PublishAt(Now.AddDays(-i), Now);
                db.Articles.Add(article);
            }

            await db.SaveChangesAsync();
        });
    }
}
