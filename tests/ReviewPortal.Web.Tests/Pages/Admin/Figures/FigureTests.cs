using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Figures;
using ReviewPortal.Payments;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Admin.Figures;

[Trait("Category", "Database")]
public sealed class FigureTests(SampleSite site) : IClassFixture<SampleSite>
{
    private static readonly (string, string) Browser = ("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");

    [Fact]
    public async Task An_opening_is_counted_from_memory_too_and_nothing_of_who_read_it_is_kept()
    {
        await site.FileAsync(SampleArticle.File.Replace("title: ", "title: Counted ", StringComparison.Ordinal).Replace("slug: salt-and-silence", "slug: counted", StringComparison.Ordinal));
        var slug = (await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().Articles.OrderByDescending(a => a.Id).Select(a => a.Slug).FirstAsync()));
        var visitor = site.Visit();
        for (var i = 0; i < 3; i++)
        {
            var page = await visitor.GetAsync($"/articles/{slug}", Browser);
            Assert.Empty(page.SetCookies);
            Assert.StartsWith("public", page["Cache-Control"], StringComparison.Ordinal);
        }

        // Neither a machine, nor a look ahead, nor a question without a body, nor whoever reads the whole.
        await visitor.GetAsync($"/articles/{slug}", ("User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1)"));
        await visitor.GetAsync($"/articles/{slug}");
        await visitor.GetAsync($"/articles/{slug}", Browser, ("Sec-Purpose", "prefetch"));
        await visitor.SendAsync(HttpMethod.Head, $"/articles/{slug}", null, Browser);
        await (await site.VisitAsync(ReaderKind.AllAccess)).GetAsync($"/articles/{slug}", Browser);
        await (await site.VisitAsync(ReaderKind.Editor)).GetAsync($"/articles/{slug}", Browser);
        await (await site.VisitAsync(ReaderKind.Reader)).GetAsync($"/articles/{slug}", Browser);

        for (var i = 0; i < 2; i++) await visitor.GetAsync($"/subscribe?article={slug}", Browser);
        await visitor.GetAsync("/subscribe", Browser);
        var buyer = await site.NewReaderAsync($"buyer-{slug}");
        (string, string)[] order = [("offer", await buyer.OfferAsync("digital"))];
        for (var i = 0; i < 2; i++) Assert.Equal(HttpStatusCode.Redirect, (await buyer.SubmitAsync($"/subscribe/digital?article={slug}", order)).Status);

        await WriteAsync();
        await WriteAsync();
        Assert.Equal([("OfferSeen", 2), ("OfferTaken", 1), ("TeaserRead", 4)], await CountsAsync(slug));
        var row = (await (await site.VisitAsync(ReaderKind.Circulation)).GetAsync("/admin/figures")).Document.QuerySelectorAll("section:has(#articles) tbody tr")
            .Single(r => r.TextContent.Contains("Counted", StringComparison.Ordinal));
        Assert.Equal(["4", "2", "1"], row.QuerySelectorAll("td").Select(c => c.TextContent));
    }

    [Fact]
    public async Task The_articles_that_brought_most_are_drawn_with_each_number_beside_its_bar()
    {
        var tally = site.Services.GetRequiredService<ArticleTally>();
        await site.FileAsync(SampleArticle.File.Replace("title: ", "title: Drawn <b>& ", StringComparison.Ordinal).Replace("slug: salt-and-silence", "slug: drawn", StringComparison.Ordinal));
        var id = await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().Articles.Where(a => a.Slug == "drawn").Select(a => a.Id).SingleAsync());
        foreach (var (kind, count) in new[] { (ArticleCountKind.TeaserRead, 1_700), (ArticleCountKind.OfferSeen, 41), (ArticleCountKind.OfferTaken, 13) })
            for (var i = 0; i < count; i++) tally.Add(new(id, kind));
        await WriteAsync();

        var page = await (await site.VisitAsync(ReaderKind.Circulation)).GetAsync("/admin/figures");
        var plot = page.Document.QuerySelector("section:has(#articles) .plot > svg");
        Assert.Equal("img", plot?.GetAttribute("role"));
        var described = (plot?.GetAttribute("aria-labelledby") ?? "").Split(' ').Select(name => page.Document.GetElementById(name)?.TextContent).ToList();
        Assert.Equal("Articles that brought subscribers", described[0]);
        Assert.Contains("First is Drawn <b>& ", described[1], StringComparison.Ordinal);
        Assert.Contains("opening read 1,700, offers seen 41, offer taken 13.", described[1], StringComparison.Ordinal);
        var first = plot?.QuerySelectorAll(":scope > g")[1];
        Assert.Equal(["1,700", "41", "13"], first?.QuerySelectorAll(":scope > g > text").Select(t => t.TextContent));
        // The highest of each column is as long as any.
        Assert.Single(first?.QuerySelectorAll("rect").Select(r => r.GetAttribute("width")).Distinct() ?? []);
    }

    [Fact]
    public async Task Counts_of_the_same_day_add_up_and_what_was_deleted_is_left_out()
    {
        var tally = site.Services.GetRequiredService<ArticleTally>();
        var id = await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().Articles.Where(a => a.Slug == "salt-and-silence").Select(a => a.Id).SingleAsync());
        var before = (await CountsAsync("salt-and-silence")).Where(c => c.Kind == "TeaserRead").Sum(c => c.Count);
        for (var i = 0; i < 2; i++)
        {
            tally.Add(new(id, ArticleCountKind.TeaserRead));
            tally.Add(new(987_654, ArticleCountKind.TeaserRead));
            await WriteAsync();
        }

        Assert.Equal(before + 2, (await CountsAsync("salt-and-silence")).Where(c => c.Kind == "TeaserRead").Sum(c => c.Count));
        Assert.Empty(tally.Take());
    }

    [Fact]
    public async Task Revenue_is_counted_by_month_and_currency_with_what_was_paid_back_subtracted()
    {
        await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            // Of the last day of a month, of the first of the next, and of the year before, which does not count.
            db.Payments.AddRange(
                Payment(new(2026, 1, 31), 1_000, "USD"), Payment(new(2026, 2, 1), 2_050, "USD"), Payment(new(2026, 2, 28), -50, "USD"),
                Payment(new(2026, 2, 14), 700, "JPY"), Payment(new(2026, 3, 1), -999, "USD"), Payment(new(2025, 6, 30), 77_700, "USD"));
            await db.SaveChangesAsync();
        });
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        var file = await desk.GetAsync("/admin/figures/revenue.csv");
        Assert.Equal(("text/csv; charset=utf-8", "private, no-store"), (file["Content-Type"], file["Cache-Control"]));
        foreach (var line in new[] { "January 2026,USD,10,0,10", "February 2026,USD,20.5,0.5,20", "February 2026,JPY,700,0,700", "March 2026,USD,0,9.99,-9.99" })
            Assert.Contains($"\n{line}\r\n", file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("777", file.Text, StringComparison.Ordinal);
        var page = await desk.GetAsync("/admin/figures");
        Assert.Contains(
            ["March 2026", "USD", "$0", "$9.99", "−$9.99"],
            page.Document.QuerySelectorAll("section:has(#revenue) tbody tr").Select(row => row.QuerySelectorAll("th, td").Select(c => c.TextContent).ToArray()));
        Assert.Contains("Revenue in JPY", page.Text, StringComparison.Ordinal);
        Assert.Contains("\n\"Jan 26, 2026\",USD,30.5,0,30.5\r\n", (await desk.GetAsync("/admin/figures/revenue.csv?by=week")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subscribers_starts_and_ends_are_shown_and_drawn_with_words_for_who_does_not_see_them()
    {
        await site.ImportAsync("FIG-1,Ada Loy,,,1,,,Print,2027-06-30\n");
        var page = await (await site.VisitAsync(ReaderKind.Circulation)).GetAsync("/admin/figures");
        var plots = page.Document.QuerySelectorAll(".plot > svg");
        Assert.True(plots.Length >= 2);
        Assert.All(plots, plot =>
        {
            Assert.Equal("img", plot.GetAttribute("role"));
            Assert.All((plot.GetAttribute("aria-labelledby") ?? "").Split(' '), id => Assert.False(string.IsNullOrWhiteSpace(page.Document.GetElementById(id)?.TextContent)));
        });
        Assert.DoesNotContain("style=", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Subscribers by plan", "Starts and ends"], page.Document.QuerySelectorAll(".plot h3").Take(2).Select(h => h.TextContent));
        // Nothing began before the year: what is left out is zero throughout, and stands in the file.
        var weeks = (await (await site.VisitAsync(ReaderKind.Circulation)).GetAsync("/admin/figures?by=week")).Document.QuerySelectorAll("section:has(#ends) tbody tr");
        Assert.True(weeks.Length < 52);
        Assert.Contains(weeks[^1].QuerySelectorAll("td"), cell => weeks.Length == 1 || cell.TextContent != "0");
        var now = page.Document.QuerySelector("section:has(#subscribers) tbody tr");
        Assert.StartsWith("June 2026", now?.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Print", "Digital", "All Access", "Any plan"], now?.QuerySelectorAll("td").Select(c => c.GetAttribute("data-label")));
        Assert.Equal(HttpStatusCode.OK, (await (await site.VisitAsync(ReaderKind.Admin)).GetAsync("/admin/figures?by=week")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.VisitAsync(ReaderKind.Admin)).GetAsync("/admin/figures/none.csv")).Status);
    }

    private static Payment Payment(DateOnly on, long minor, string currency) => new()
    {
        At = on.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        ReceivedOn = on,
        AmountMinor = minor,
        Currency = currency,
        Way = PaymentWay.Transfer,
        PlanName = "Digital",
    };

    private Task WriteAsync() => site.InScopeAsync(services => services.GetRequiredService<ArticleCounts>().WriteAsync(TestContext.Current.CancellationToken));

    private Task<List<(string Kind, long Count)>> CountsAsync(string slug) => site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<ReviewDbContext>();
        var counts = await db.ArticleCounts.Where(c => db.Articles.Any(a => a.Id == c.ArticleId && a.Slug == slug)).ToListAsync();
        return counts.Select(c => (c.Kind.ToString(), c.Count)).OrderBy(c => c.Item1, StringComparer.Ordinal).ToList();
    });
}
