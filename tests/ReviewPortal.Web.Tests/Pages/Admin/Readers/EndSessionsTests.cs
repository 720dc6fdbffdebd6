using ReviewPortal.Web.Tests.Pages.Account;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Admin.Readers;

[Trait("Category", "Database")]
public sealed class EndSessionsTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task An_administrator_signs_a_reader_out_everywhere_and_it_is_on_record_and_told_to_the_reader()
    {
        var lost = await site.Accounts.AddAsync("lost@example.org");
        var (telephone, desktop) = (await site.Accounts.SignInAsync("lost@example.org"), await site.Accounts.SignInAsync("lost@example.org"));
        var admin = await site.VisitAsync(ReaderKind.Admin);
        var link = (await admin.GetAsync($"/admin/readers/{lost.Id}")).Document.QuerySelector("a[href$='/sessions/end']")?.GetAttribute("href") ?? "";
        Assert.Equal("Sign lost out everywhere?", (await admin.GetAsync(link)).Words("h1"));
        foreach (var device in new[] { telephone, desktop }) Assert.True(await device.IsSignedInAsync());

        var done = await admin.SubmitAsync(link);
        foreach (var device in new[] { telephone, desktop }) Assert.False(await device.IsSignedInAsync());
        Assert.Equal("They are signed out everywhere, and told by mail.", (await admin.GetAsync(done.Location ?? "")).Words("[role=status]"));
        Assert.Contains("Admin Reader", (await admin.GetAsync("/admin/record?kind=SessionsEnded&q=lost@example.org")).Words("tbody"), StringComparison.Ordinal);
        var letter = Assert.Single(await site.LettersAsync("lost@example.org"));
        Assert.StartsWith("You were signed out everywhere at", letter.Subject, StringComparison.Ordinal);
        Assert.True(await (await site.Accounts.SignInAsync("lost@example.org")).IsSignedInAsync());
    }

    [Fact]
    public async Task Whoever_stands_between_password_and_code_has_to_begin_again()
    {
        var account = await site.Accounts.AddAsync("between@example.org", "Editor");
        var visitor = site.Visit();
        await visitor.SubmitAsync("/account/login", ("Email", "between@example.org"), ("Password", SiteAccounts.Password));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account/login/second-step")).Status);
        await (await site.VisitAsync(ReaderKind.Admin)).SubmitAsync($"/admin/readers/{account.Id}/sessions/end");
        Assert.StartsWith("/account/login", (await visitor.GetAsync("/account/login/second-step")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_who_does_it_to_themselves_signs_in_anew()
    {
        var account = await site.Accounts.AddAsync("self@example.org", "Admin");
        var admin = await site.Accounts.SignInAsync("self@example.org");
        var done = await admin.SubmitAsync($"/admin/readers/{account.Id}/sessions/end");
        Assert.StartsWith("/account/login?returnUrl=", (await admin.GetAsync(done.Location ?? "")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_nothing_to_end_of_nobody_and_only_administrators_are_offered_it()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.VisitAsync(ReaderKind.Admin)).GetAsync("/admin/readers/nobody/sessions/end")).Status);
        var reader = await site.Accounts.AddAsync("safe@example.org");
        var page = await (await site.VisitAsync(ReaderKind.Circulation)).GetAsync($"/admin/readers/{reader.Id}");
        Assert.Empty(page.Document.QuerySelectorAll("a[href$='/sessions/end']"));
    }
}
