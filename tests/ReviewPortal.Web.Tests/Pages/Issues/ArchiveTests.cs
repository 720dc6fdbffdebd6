using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Articles;
using ReviewPortal.Contributors;
using ReviewPortal.Data;
using ReviewPortal.Issues;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Issues;

[Trait("Category", "Database")]
public sealed class ArchiveTests
{
    [Fact]
    public async Task Sixty_years_of_issues_stand_by_year_with_links_to_each_year()
    {
        await using var site = new SixtyYears();
        await site.InitializeAsync();
        var page = await site.Visit().GetAsync("/issues");

        Assert.Equal("1,200 issues, the latest first", page.Words(".opening p"));
        Assert.Equal(1200, page.Document.QuerySelectorAll("main a.title").Length);
        Assert.Equal(Enumerable.Range(1967, 60).Reverse().Select(y => $"{y}"), page.Document.QuerySelectorAll("main section h2").Select(h => h.TextContent));
        Assert.Equal(["2020s", "2010s", "2000s", "1990s", "1980s", "1970s", "1960s"], page.Document.QuerySelectorAll(".years b").Select(b => b.TextContent));
        Assert.NotNull(page.Document.QuerySelector(".years a[href='#y-1967']"));
        var first = page.Document.QuerySelectorAll("main .dated li")[^1];
        Assert.Equal("/issues/1967-01-01", first.QuerySelector("a")?.GetAttribute("href"));
        Assert.Equal("Ida Morrow", first.QuerySelector(".by")?.TextContent);
    }

    [Fact]
    public async Task A_line_names_the_issues_number_and_who_wrote_its_first_pieces_in_the_desks_order()
    {
        await using var site = new SiteFactory();
        await site.InitializeAsync();
        foreach (var name in new[] { "Ann", "Ben", "Cleo", "Dan", "Eve" }) await site.PieceAsync($"By {name}", published: "2026-06-10", contributor: name);
        await site.PieceAsync("A draft", contributor: "Nobody Yet");
        var editor = await site.VisitAsync(ReaderKind.Editor);
        var desk = await editor.GetAsync(SiteIssues.AtDesk);
        await editor.PressAsync(desk, SiteIssues.AtDesk, "act", "renumber", ("Volume", "63"), ("Number", "12"));
        desk = await editor.GetAsync(SiteIssues.AtDesk);
        var ben = desk.Document.QuerySelectorAll(".order button[name=up]")[1].GetAttribute("value") ?? "";
        await editor.PressAsync(desk, SiteIssues.AtDesk, "up", ben);

        Assert.Equal("Jun 25Vol. LXIII, No. 12 Ben, Ann, Cleo, Dan and others", (await site.Visit().GetAsync("/issues")).Words("main .dated li"));
    }

    [Fact]
    public async Task Before_an_issue_came_out_the_archive_says_so()
    {
        await using var site = new SiteFactory();
        await site.InitializeAsync();
        await site.PieceAsync("A draft");
        var page = await site.Visit().GetAsync("/issues");
        Assert.Equal((HttpStatusCode.OK, "Issues No issue has come out yet."), (page.Status, page.Words("main")));
    }

    private sealed class SixtyYears : SiteFactory
    {
        public override async ValueTask InitializeAsync() => await InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            var ida = new Contributor { Slug = "ida-morrow", Name = "Ida Morrow" };
            for (var i = 0; i < 1200; i++)
            {
                var date = new DateOnly(1967 + i / 20, 1, 1).AddDays(i % 20 * 7);
                var issue = new Issue { CoverDate = date, Volume = 1 + i / 20, Number = 1 + i % 20 };
                var article = new Article { Slug = string.Create(CultureInfo.InvariantCulture, $"article-{i}"), Title = "An article" };
                article.Bylines.Add(new Byline { Contributor = ida, Position = 0 });
                article.MoveTo(issue, Now);
                article.PublishAt(date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), Now);
                db.Articles.Add(article);
            }

            await db.SaveChangesAsync();
        });
    }
}
