using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Shelf;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

/// <summary>What a reader has read, and how far: it only grows, and only by what they may read.</summary>
[Trait("Category", "Database")]
public sealed class ReadingRecordTests(SampleSite site) : IClassFixture<SampleSite>
{
    private const string Record = "/account/reading";

    [Fact]
    public async Task Opening_an_article_writes_nothing_and_its_first_report_has_begun_it()
    {
        var (reader, id) = await NewReaderAsync("opens", "All Access");
        await reader.GetAsync(SampleArticle.Address);
        Assert.Null(await FurthestAsync(id));
        await reader.ReachAsync(SampleArticle.Slug, "0");
        Assert.Equal(0, await FurthestAsync(id));
        var page = await reader.GetAsync(Record);
        Assert.Equal("June 11, 2026 issue", page.Words("main h2"));
        Assert.Contains("Begun", page.Words(".shelf-rows"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_on_is_recorded_forwards_alone_and_offered_to_be_continued_on_every_device()
    {
        var (reader, id) = await NewReaderAsync("reads", "All Access");
        await reader.GetAsync(SampleArticle.Address);
        Assert.Equal(HttpStatusCode.NoContent, (await reader.ReachAsync(SampleArticle.Slug, "437")).Status);
        await reader.ReachAsync(SampleArticle.Slug, "100");
        await reader.ReachAsync(SampleArticle.Slug, "450");
        Assert.Equal(437, await FurthestAsync(id));

        var other = await site.Accounts.SignInAsync("reads@review.example");
        Assert.Equal("/articles/salt-and-silence#at-437", (await other.GetAsync(SampleArticle.Address)).Document.QuerySelector("a.continue")?.GetAttribute("href"));
        var list = await other.GetAsync(Record);
        Assert.Equal("43", list.Document.QuerySelector("progress")?.GetAttribute("value"));
        Assert.Contains("0 of 1 piece read", list.Words("main"), StringComparison.Ordinal);
        Assert.NotNull(list.Document.QuerySelector("a[href='/articles/salt-and-silence#at-437']"));

        await other.ReachAsync(SampleArticle.Slug, "99999");
        Assert.Equal(ReadArticle.Whole, await FurthestAsync(id));
        Assert.Null((await reader.GetAsync(SampleArticle.Address)).Document.QuerySelector("a.continue"));
        Assert.Contains("1 of 1 piece read", (await reader.GetAsync(Record)).Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_a_reader_says_by_a_button_that_an_article_is_read()
    {
        var (reader, id) = await NewReaderAsync("button", "All Access");
        var page = await reader.GetAsync(SampleArticle.Address);
        var form = page.Document.QuerySelector($"form[action='/account/reading/{SampleArticle.Slug}']");
        Assert.Equal(("true", "1000"), (form?.QuerySelector("input[name=back]")?.GetAttribute("value"), form?.QuerySelector("button[name=at]")?.GetAttribute("value")));
        Assert.Equal(SampleArticle.Address, (await reader.FromOwnPageAsync($"/account/reading/{SampleArticle.Slug}?back=true", "at", "1000")).Location);
        Assert.Equal(ReadArticle.Whole, await FurthestAsync(id));
        Assert.Contains("Read", (await reader.GetAsync(SampleArticle.Address)).Document.QuerySelectorAll(".shelf > span").Select(s => s.TextContent));
    }

    [Fact]
    public async Task Readers_who_stopped_elsewhere_are_each_led_to_their_own_point()
    {
        var (first, _) = await NewReaderAsync("first", "All Access");
        var (second, _) = await NewReaderAsync("second", "All Access");
        await first.ReachAsync(SampleArticle.Slug, "300");
        await second.ReachAsync(SampleArticle.Slug, "600");
        foreach (var (reader, name, at) in new[] { (first, "first", 300), (second, "second", 600), (first, "first", 300) })
        {
            var page = await reader.GetAsync(SampleArticle.Address);
            Assert.Equal($"/articles/salt-and-silence#at-{at}", page.Document.QuerySelector("a.continue")?.GetAttribute("href"));
            Assert.Equal(name, page.Words("a[href='/account']"));
        }
    }

    [Fact]
    public async Task Of_a_teaser_nobody_reads_further_than_its_beginning()
    {
        var (reader, id) = await NewReaderAsync("outside", null);
        await reader.GetAsync(SampleArticle.Address);
        Assert.Null(await FurthestAsync(id));
        await reader.ReachAsync(SampleArticle.Slug, "900");
        Assert.Equal(0, await FurthestAsync(id));
        Assert.Empty((await reader.GetAsync(SampleArticle.Address)).Document.QuerySelectorAll("script[src], .continue"));
    }

    [Fact]
    public async Task What_is_not_worth_a_record_is_refused_or_changes_nothing()
    {
        var (reader, id) = await NewReaderAsync("odd", "All Access");
        Assert.Equal(HttpStatusCode.NotFound, (await reader.ReachAsync("nothing-of-the-kind", "10")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await reader.ReachAsync(SampleArticle.Slug, "far")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await reader.ReachAsync(SampleArticle.Slug, "99999999999")).Status);
        Assert.Null(await FurthestAsync(id));
        await reader.ReachAsync(SampleArticle.Slug, "-5");
        Assert.Equal(0, await FurthestAsync(id));
        site.Time.Advance(TimeSpan.FromMinutes(5));
        var before = await LastReadAsync(id);
        foreach (var at in new[] { 0, 5, 19, 19, 0 }) await reader.ReachAsync(SampleArticle.Slug, at.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(before, await LastReadAsync(id));
    }

    [Fact]
    public async Task Two_devices_that_report_at_once_leave_the_further_point()
    {
        var (reader, id) = await NewReaderAsync("both", "All Access");
        await Task.WhenAll(Enumerable.Range(1, 20).Select(i => reader.Again().ReachAsync(SampleArticle.Slug, $"{i * 40}")));
        Assert.InRange(await FurthestAsync(id) ?? 0, 760, 800);
    }

    [Fact]
    public async Task One_entry_or_all_are_forgotten_once_the_reader_has_been_asked()
    {
        var (reader, id) = await NewReaderAsync("forgets", "All Access");
        await site.FileAsync("---\ntitle: Alone\nslug: alone\npublished: 2026-05-02\naccess: free\n---\nText.");
        await reader.ReachAsync(SampleArticle.Slug, "0");
        await reader.ReachAsync("alone", "0");
        Assert.Contains("In no issue", (await reader.GetAsync(Record)).Text, StringComparison.Ordinal);

        Assert.Equal("Forget that you have read “Alone”?", (await reader.GetAsync("/account/forget-reading?article=alone")).Words("h1"));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/account/forget-reading?article=none")).Status);
        Assert.Equal(Record, (await reader.SubmitAsync("/account/forget-reading?article=alone")).Location);
        Assert.DoesNotContain("Alone", (await reader.GetAsync(Record)).Text, StringComparison.Ordinal);
        Assert.Equal(0, await FurthestAsync(id));

        await reader.SubmitAsync("/account/forget-reading");
        Assert.Null(await FurthestAsync(id));
    }

    private async Task<(Visitor Reader, string Id)> NewReaderAsync(string name, string? plan)
    {
        var email = $"{name}@review.example";
        var account = await site.Accounts.AddAsync(email, plan: plan);
        return (await site.Accounts.SignInAsync(email), account.Id);
    }

    private Task<int?> FurthestAsync(string id) => AskAsync(id, rows => rows.Select(r => (int?)r.Furthest));

    private Task<DateTime> LastReadAsync(string id) => AskAsync(id, rows => rows.Select(r => r.LastReadAt));

    private Task<T?> AskAsync<T>(string id, Func<IQueryable<ReadArticle>, IQueryable<T>> ask) => site.InScopeAsync(services =>
        ask(services.GetRequiredService<ReviewDbContext>().ReadArticles.Where(r => r.ReaderId == id)).SingleOrDefaultAsync());
}
