using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Accounts;
using ReviewPortal.Articles.Desk;
using ReviewPortal.Data;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

/// <summary>A reader's saved list, at every device of theirs and nobody else's.</summary>
[Trait("Category", "Database")]
public sealed class SavedTests(SampleSite site) : IClassFixture<SampleSite>
{
    private const string List = "/account/saved";

    [Fact]
    public async Task An_article_is_saved_from_its_page_and_removed_again_there()
    {
        var (reader, _) = await NewReaderAsync("saves");
        Assert.Equal("Save for later", (await reader.GetAsync(SampleArticle.Address)).Words(".shelf form[action^='/account/saved']"));

        var saved = await reader.SaveAsync(SampleArticle.Slug);
        Assert.Equal((HttpStatusCode.Redirect, SampleArticle.Address), (saved.Status, saved.Location));
        var page = await reader.GetAsync(SampleArticle.Address);
        Assert.Equal(("Saved · remove", "/account/saved/salt-and-silence"), (page.Words(".shelf form[action^='/account/saved']"), page.Document.QuerySelector(".shelf form")?.GetAttribute("action")));

        await reader.SaveAsync(SampleArticle.Slug, "remove");
        Assert.Equal("Save for later", (await reader.GetAsync(SampleArticle.Address)).Words(".shelf form[action^='/account/saved']"));
    }

    [Fact]
    public async Task What_is_saved_on_one_device_is_on_the_other_and_with_nobody_else()
    {
        var (reader, email) = await NewReaderAsync("two-devices");
        await reader.SaveAsync(SampleArticle.Slug);
        await reader.SaveAsync(SampleArticle.Slug);
        var other = await site.Accounts.SignInAsync(email);
        Assert.Single((await other.GetAsync(List)).Document.QuerySelectorAll($"main a[href='{SampleArticle.Address}']"));
        var (stranger, _) = await NewReaderAsync("stranger");
        Assert.Contains("Nothing yet", (await stranger.GetAsync(List)).Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_has_the_latest_first_in_pages_and_lets_go_of_what_is_removed()
    {
        var (reader, _) = await NewReaderAsync("collector");
        for (var i = 1; i <= 41; i++)
        {
            await site.FileAsync($"---\ntitle: Piece {i}\nslug: piece-{i}\npublished: 2026-05-01\n---\nText.");
            await reader.SaveAsync($"piece-{i}");
            site.Time.Advance(TimeSpan.FromSeconds(1));
        }

        var first = await reader.GetAsync(List);
        Assert.Equal("Piece 41", first.Words(".shelf-rows a"));
        Assert.Equal("Piece 1", (await reader.GetAsync($"{List}?page=2")).Words(".shelf-rows a"));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"{List}?page=3")).Status);

        // The last of its page goes, and the page with it.
        var removed = await reader.SubmitAsync($"{List}?page=2");
        Assert.Equal(List, removed.Location);
        Assert.Equal(40, (await reader.GetAsync(List)).Document.QuerySelectorAll(".shelf-rows > li").Length);
    }

    [Fact]
    public async Task What_is_withdrawn_vanishes_and_comes_back_with_its_publication()
    {
        var (reader, _) = await NewReaderAsync("patient");
        await site.FileAsync("---\ntitle: Now and then\nslug: now-and-then\npublished: 2026-05-01\n---\nText.");
        await reader.SaveAsync("now-and-then");
        await site.WithdrawAsync("now-and-then");
        Assert.DoesNotContain("Now and then", (await reader.GetAsync(List)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.SaveAsync("now-and-then")).Status);
        await site.AtDeskAsync("now-and-then", (desk, article) => desk.PublishAsync(article.Id, article.Revision, site.Now, default));
        Assert.Contains("Now and then", (await reader.GetAsync(List)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.BadRequest)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.BadRequest)]
    [InlineData("Sec-Fetch-Site", "none", HttpStatusCode.BadRequest)]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.BadRequest)]
    [InlineData("Origin", "null", HttpStatusCode.BadRequest)]
    [InlineData("Accept", "*/*", HttpStatusCode.BadRequest)]
    [InlineData("Origin", "https://review.example", HttpStatusCode.Redirect)]
    public async Task Only_the_sites_own_page_saves_anything(string header, string value, HttpStatusCode status)
    {
        var reader = await site.VisitAsync(ReaderKind.Reader);
        Assert.Equal(status, (await reader.SendAsync(HttpMethod.Post, "/account/saved/salt-and-silence", ShelfVisits.Form("act", "remove"), (header, value))).Status);
        Assert.Equal(
            status == HttpStatusCode.Redirect ? HttpStatusCode.NoContent : status,
            (await reader.SendAsync(HttpMethod.Post, "/account/reading/salt-and-silence", ShelfVisits.Form("at", "0"), (header, value))).Status);
    }

    [Fact]
    public async Task A_visitor_without_an_account_sees_nothing_of_it_and_is_sent_to_the_door()
    {
        var page = await site.Visit().GetAsync(SampleArticle.Address);
        Assert.Empty(page.Document.QuerySelectorAll(".shelf, main form, script[src]"));
        Assert.Empty(page.SetCookies);
        var sent = await site.Visit().SaveAsync(SampleArticle.Slug);
        Assert.StartsWith("/account/login?returnUrl=", sent.Location, StringComparison.Ordinal);
        Assert.Equal(SampleArticle.Address, (await (await site.VisitAsync(ReaderKind.Reader)).GetAsync("/account/saved/salt-and-silence")).Location);
    }

    [Fact]
    public async Task A_deleted_article_and_a_deleted_account_take_their_rows_with_them()
    {
        var (reader, email) = await NewReaderAsync("leaving");
        await site.FileAsync("---\ntitle: Passing\nslug: passing\npublished: 2026-05-01\naccess: free\n---\nText.");
        await reader.SaveAsync("passing");
        await reader.ReachAsync("passing", "0");
        await reader.SaveAsync(SampleArticle.Slug);
        Assert.Equal((2, 1), await RowsAsync());
        await site.AtDeskAsync("passing", (desk, article) => desk.DeleteAsync(article.Id, article.Revision, default));
        Assert.Equal((1, 0), await RowsAsync());
        await site.InScopeAsync(async services =>
        {
            var readers = services.GetRequiredService<UserManager<Reader>>();
            Assert.True((await readers.DeleteAsync(await readers.FindByEmailAsync(email) ?? throw new InvalidOperationException("No such reader."))).Succeeded);
        });
        Assert.Equal((0, 0), await RowsAsync());

        Task<(int Saved, int Read)> RowsAsync() => site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            var ids = db.Users.Where(u => u.Email == email).Select(u => u.Id);
            return (await db.SavedArticles.CountAsync(s => ids.Contains(s.ReaderId)), await db.ReadArticles.CountAsync(s => ids.Contains(s.ReaderId)));
        });
    }

    private async Task<(Visitor Reader, string Email)> NewReaderAsync(string name)
    {
        var email = $"{name}@review.example";
        await site.Accounts.AddAsync(email, plan: "All Access");
        return (await site.Accounts.SignInAsync(email), email);
    }
}
