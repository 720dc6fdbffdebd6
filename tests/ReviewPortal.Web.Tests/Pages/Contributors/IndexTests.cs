using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Articles;
using ReviewPortal.Contributors;
using ReviewPortal.Data;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Contributors;

[Trait("Category", "Database")]
public sealed class IndexTests
{
    [Fact]
    public async Task Contributors_stand_by_family_name_with_the_number_of_their_pieces()
    {
        await using var site = new SiteFactory();
        await FileAsync(site, "one", "[Perpetua Lang, Simone de Beauvoir]");
        await FileAsync(site, "two", "[Perpetua Lang, Élan Étoile, Анна Ахматова, 李白]");

        var page = await site.Visit().GetAsync("/contributors");

        Assert.Equal("5 contributors, by family name", page.Words(".opening p"));
        Assert.Equal(["B", "E", "L", "Other"], page.Document.QuerySelectorAll("main h2").Select(h => h.TextContent));
        Assert.Equal(
            ["Simone de Beauvoir 1 article", "Élan Étoile 1 article", "Perpetua Lang 2 articles", "Анна Ахматова 1 article", "李白 1 article"],
            page.Document.QuerySelectorAll("main .rows li").Select(li => li.TextContent));
        foreach (var jump in page.Document.QuerySelectorAll(".letters a"))
            Assert.Equal(jump.TextContent, page.Words(jump.GetAttribute("href") ?? ""));
        foreach (var link in page.Document.QuerySelectorAll("main .rows a"))
            Assert.Equal(link.TextContent, (await site.Visit().GetAsync(link.GetAttribute("href") ?? "")).Words("h1"));
    }

    [Fact]
    public async Task Nobody_stands_there_without_a_piece_that_readers_may_see()
    {
        await using var site = new SiteFactory();
        await FileAsync(site, "out", "[Ada Out]");
        await FileAsync(site, "draft", "[Ada Out, Ben Draft]", published: null);
        await FileAsync(site, "later", "[Ada Out, Cy Scheduled]", published: "2026-06-16");
        await FileAsync(site, "gone", "[Ada Out, Di Withdrawn]");
        await site.WithdrawAsync("gone");

        Assert.Equal(["Ada Out 1 article"], await RowsAsync());
        site.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(["Ada Out 2 articles", "Cy Scheduled 1 article"], await RowsAsync());

        async Task<IEnumerable<string>> RowsAsync() =>
            (await site.Visit().GetAsync("/contributors")).Document.QuerySelectorAll("main .rows li").Select(li => li.TextContent);
    }

    [Fact]
    public async Task Before_anything_came_out_the_index_says_so()
    {
        await using var site = new SiteFactory();
        Assert.Equal("Contributors Nothing has been published yet.", (await site.Visit().GetAsync("/contributors")).Words("main"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync("/contributors?letter=a")).Status);
    }

    [Fact]
    public async Task A_letter_has_a_page_at_one_address_if_a_name_begins_with_it()
    {
        await using var site = new SiteFactory();
        await FileAsync(site, "one", "[Perpetua Lang, Ida Marchetti, 李白]");

        foreach (var (letter, name) in new[] { ("l", "Perpetua Lang"), ("m", "Ida Marchetti"), ("other", "李白"), ("l", "Perpetua Lang") })
        {
            var page = await site.Visit().GetAsync($"/contributors?letter={letter}");
            Assert.Equal([name], page.Document.QuerySelectorAll("main .rows a").Select(a => a.TextContent));
            Assert.Equal($"https://review.example/contributors?letter={letter}", page.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        }

        foreach (var none in new[] { "a", "L", "", "%20l", "ll", "Other", "%C5%82", "l&letter=m", "1" })
            Assert.Equal((none, HttpStatusCode.NotFound), (none, (await site.Visit().GetAsync($"/contributors?letter={none}")).Status));
        Assert.Equal(3, (await site.Visit().GetAsync("/contributors")).Document.QuerySelectorAll("main .rows a").Length);
    }

    [Fact]
    public async Task A_long_index_lists_its_letters_and_each_leads_to_its_names()
    {
        await using var site = new SiteFactory();
        await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            var article = new Article { Slug = "all", Title = "All" };
            article.PublishAt(site.Now.AddDays(-1), site.Now);
            for (var i = 0; i < 301; i++)
                article.Bylines.Add(new Byline { Position = i, Contributor = new Contributor { Slug = $"c-{i}", Name = $"Jo {(i < 300 ? "Alder" : "Birch")}{i}" } });
            db.Articles.Add(article);
            await db.SaveChangesAsync();
        });

        var index = await site.Visit().GetAsync("/contributors");

        Assert.Equal(["A 300 names", "B 1 name"], index.Document.QuerySelectorAll("main .letters li").Select(li => li.TextContent));
        Assert.Empty(index.Document.QuerySelectorAll("main a[href^='/contributors/']"));
        var letters = index.Document.QuerySelectorAll("main .letters a").Select(a => a.GetAttribute("href") ?? "").ToList();
        var first = await site.Visit().GetAsync(letters[0]);
        var second = await site.Visit().GetAsync(letters[1]);
        Assert.Equal((300, 1), (first.Document.QuerySelectorAll("main .rows a").Length, second.Document.QuerySelectorAll("main .rows a").Length));
        Assert.Equal(("A", "B"), (first.Words("main [aria-current=page]"), second.Words("main [aria-current=page]")));
    }

    private static Task<Article> FileAsync(SiteFactory site, string slug, string contributors, string? published = "2026-06-11") =>
        site.FileAsync($"---\ntitle: {slug}\nslug: {slug}\ncontributors: {contributors}\n{(published is null ? "" : $"published: {published}\n")}---\nText.");
}
