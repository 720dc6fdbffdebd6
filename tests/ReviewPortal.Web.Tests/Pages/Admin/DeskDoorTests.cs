using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Admin;

/// <summary>Outside Development the desk is open to those alone who have given more than a password.</summary>
[Trait("Category", "Database")]
public sealed class DeskDoorTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string SetUp = "/account/signing-in";

    [Fact]
    public async Task Staff_with_nothing_but_a_password_are_sent_to_set_up_more_and_come_back()
    {
        var editor = await MakeWithoutAppAsync("new-editor");
        foreach (var address in new[] { "/admin", "/admin/articles", "/admin/articles?q=tide" })
            Assert.Equal($"{SetUp}?returnUrl={Uri.EscapeDataString(address)}", (await editor.GetAsync(address)).Location);
        Assert.Equal($"{SetUp}?returnUrl=%2Fadmin%2Farticles%2Fupload", (await editor.PostAsync("/admin/articles/upload")).Location);

        var page = await editor.GetAsync($"{SetUp}?returnUrl=%2Fadmin%2Farticles");
        Assert.Contains("a password alone could be found out", page.Words("[role=status]"), StringComparison.Ordinal);
        var link = page.Document.QuerySelector("#app ~ p a")?.GetAttribute("href");
        Assert.Equal("/account/authenticator?returnUrl=%2Fadmin%2Farticles", link);
    }

    [Fact]
    public async Task Whoever_has_no_role_is_refused_as_ever() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.VisitAsync(ReaderKind.Reader)).GetAsync("/admin")).Status);

    [Fact]
    public async Task A_role_opens_no_part_of_the_desk_that_it_did_not_open_before() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await MakeWithoutAppAsync("clerk")).GetAsync("/admin/readers")).Status);

    [Fact]
    public async Task An_app_that_is_removed_shuts_the_desk()
    {
        await site.Accounts.AddAsync("gives-up@review.example", "Editor");
        var editor = await site.Accounts.SignInAsync("gives-up@review.example");
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/admin/articles")).Status);
        await editor.SubmitAsync("/account/authenticator", ("Proof", SiteAccounts.Password));
        Assert.Equal($"{SetUp}?returnUrl=%2Fadmin%2Farticles", (await editor.GetAsync("/admin/articles")).Location);
    }

    [Fact]
    public async Task A_password_alone_changes_nothing_about_the_factors_of_whoever_has_one()
    {
        await site.Accounts.AddAsync("weak@review.example");
        var weak = await site.Accounts.SignInAsync("weak@review.example");
        await site.Accounts.GiveAppAsync("weak@review.example");
        foreach (var page in new[] { "/account/authenticator", "/account/recovery-codes" })
            Assert.Equal($"/account/login/second-step?returnUrl={Uri.EscapeDataString(page)}", (await weak.GetAsync(page)).Location);
        Assert.Equal("/account/recovery-codes", (await weak.SubmitAsync("/account/login/second-step?returnUrl=%2Faccount%2Frecovery-codes", ("Code", site.Accounts.Code()))).Location);
        Assert.Equal(HttpStatusCode.OK, (await weak.GetAsync("/account/recovery-codes")).Status);
    }

    [Fact]
    public async Task In_Development_nothing_more_is_asked()
    {
        await using var development = new SiteFactory { EnvironmentName = "Development" };
        var visitor = development.Visit();
        var signedIn = await visitor.SubmitAsync("/account/login", ("Email", "editor@review.example"), ("Password", "review-portal-demo"));
        Assert.Equal(HttpStatusCode.Redirect, signedIn.Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/admin")).Status);
    }

    [Fact]
    public async Task A_newcomer_finds_a_year_of_figures_at_the_desk()
    {
        await using var development = new SiteFactory { EnvironmentName = "Development" };
        var circulation = development.Visit();
        await circulation.SubmitAsync("/account/login", ("Email", "circulation@review.example"), ("Password", "review-portal-demo"));
        var figures = await circulation.GetAsync("/admin/figures");
        Assert.DoesNotContain("There is nothing to tell yet.", figures.Text, StringComparison.Ordinal);
        Assert.True(figures.Document.QuerySelectorAll(".plot > svg").Length >= 3);
    }

    private async Task<Visitor> MakeWithoutAppAsync(string name)
    {
        var account = await site.Accounts.AddAsync($"{name}@review.example", "Editor");
        await site.InScopeAsync(services =>
            services.GetRequiredService<ReviewDbContext>().Authenticators.Where(a => a.ReaderId == account.Id).ExecuteDeleteAsync());
        return await site.Accounts.SignInAsync($"{name}@review.example");
    }
}
