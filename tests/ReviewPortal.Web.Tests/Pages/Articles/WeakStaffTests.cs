using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Shelf;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Articles;

/// <summary>Outside Development a role opens nothing to a session that began with a password alone.</summary>
[Trait("Category", "Database")]
public sealed class WeakStaffTests(SampleSite site) : IClassFixture<SampleSite>
{
    private const string BehindThePaywall = "depended on the moon";
    private const string Search = "/search?q=%22depended+on+the+moon%22";

    [Fact]
    public async Task An_editor_who_gave_a_password_alone_reads_the_opening_and_is_told_how_to_read_on()
    {
        var (weak, _) = await EditorAsync("opening");
        var page = await weak.GetAsync(SampleArticle.Address);
        Assert.DoesNotContain(BehindThePaywall, page.Text, StringComparison.Ordinal);
        Assert.Contains("without the second step that the staff takes", page.Words(".paywall"), StringComparison.Ordinal);
        Assert.Equal("/admin", page.Document.QuerySelector(".paywall .already a")?.GetAttribute("href"));
        Assert.DoesNotContain(SampleArticle.Address, (await weak.GetAsync(Search)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_step_opens_the_rest()
    {
        var (editor, _) = await EditorAsync("rest");
        await site.Accounts.GiveAppAsync("rest@press.example");
        await site.Accounts.GiveCodeAsync(editor, "rest@press.example");
        Assert.Contains(BehindThePaywall, (await editor.GetAsync(SampleArticle.Address)).Text, StringComparison.Ordinal);
        Assert.Contains(SampleArticle.Address, (await editor.GetAsync(Search)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_opens_to_staff_what_it_opens_to_readers()
    {
        var (weak, _) = await EditorAsync("subscribed", "All Access");
        Assert.Contains(BehindThePaywall, (await weak.GetAsync(SampleArticle.Address)).Text, StringComparison.Ordinal);
        Assert.StartsWith("/account/signing-in", (await weak.GetAsync("/admin")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_feed_knows_no_role()
    {
        var (weak, id) = await EditorAsync("feed");
        Assert.Empty((await weak.GetAsync("/account/feed")).Document.QuerySelectorAll("button[value=make]"));
        var token = await site.InScopeAsync(services => services.GetRequiredService<FeedAddresses>().MakeAsync(id, TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Visit().GetAsync($"/feeds/{token}.atom")).Status);
    }

    private async Task<(Visitor Editor, string Id)> EditorAsync(string name, string? plan = null)
    {
        var account = await site.Accounts.AddAsync($"{name}@press.example", "Editor", plan);
        await site.InScopeAsync(services =>
            services.GetRequiredService<ReviewDbContext>().Authenticators.Where(a => a.ReaderId == account.Id).ExecuteDeleteAsync(TestContext.Current.CancellationToken));
        return (await site.Accounts.SignInAsync($"{name}@press.example"), account.Id);
    }
}
