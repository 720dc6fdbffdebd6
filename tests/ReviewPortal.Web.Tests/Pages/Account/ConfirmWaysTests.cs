using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Accounts.Sessions;
using ReviewPortal.Data;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

/// <summary>Whoever is asked again shows what they have; staff who were invited have no password.</summary>
public sealed class ConfirmWaysTests : IAsyncLifetime
{
    private const string Asking = "/account/email";
    private const string Asked = "/account/confirm?returnUrl=%2Faccount%2Femail";
    private const string ByCode = Asked + "&handler=Code";
    private readonly SiteFactory _site = new();

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Whoever_has_nothing_but_a_mailbox_goes_on_by_a_link()
    {
        var editor = await InviteAsync("nell@press.example");
        await AskedAgainAsync(editor);
        var page = await editor.GetAsync(Asked);
        Assert.Empty(page.Document.QuerySelectorAll("#Password, #Code, form[data-passkey]"));
        Assert.Equal("/account/mail-sent", (await editor.SubmitAsync(Asked + "&handler=Link")).Location);
        Assert.Equal(Asking, (await editor.PressAsync(await _site.LinkAsync("nell@press.example"))).Location);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync(Asking)).Status);
    }

    [Fact]
    public async Task Whoever_has_an_app_and_no_password_goes_on_by_its_code_and_each_code_works_once()
    {
        var editor = await InviteAsync("app@press.example");
        await _site.Accounts.GiveAppAsync("app@press.example");
        await _site.Accounts.GiveCodeAsync(editor, "app@press.example");
        await AskedAgainAsync(editor);
        Assert.Empty((await editor.GetAsync(Asked)).Document.QuerySelectorAll("#Password, form[action*=Link]"));

        Assert.Contains("This code is not right", (await editor.SubmitAsync(ByCode, ("Code", _site.Accounts.Code(steps: 9)))).Words("#Code-error"), StringComparison.Ordinal);
        Assert.Equal("Enter the code.", (await editor.SubmitAsync(ByCode)).Words("#Code-error"));
        Assert.Equal(Asking, (await editor.SubmitAsync(ByCode, ("Code", _site.Accounts.Code()))).Location);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync(Asking)).Status);
        Assert.Contains("was used before", (await editor.SubmitAsync(ByCode, ("Code", _site.Accounts.Code()))).Words("#Code-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_a_passkey_goes_on_by_it_and_the_session_keeps_its_beginning()
    {
        var passkey = new SoftPasskey();
        var editor = await InviteAsync("key@press.example");
        await editor.AddAsync(passkey);
        var before = await OnlySessionAsync("key@press.example");
        await AskedAgainAsync(editor);
        var page = await editor.GetAsync(Asked);
        Assert.Equal("Go on with a passkey", page.Words("form[data-passkey][action='/account/login/passkey'] button"));
        Assert.Equal(Asking, page.Document.QuerySelector("form[data-passkey] input[name=returnUrl]")?.GetAttribute("value"));
        Assert.Empty(page.Document.QuerySelectorAll("#Password, #Code, form[action*=Link]"));

        Assert.Equal(Asking, (await editor.SignInAsync(passkey, Asking, from: Asked)).Location);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync(Asking)).Status);
        var after = await OnlySessionAsync("key@press.example");
        Assert.NotEqual(before.Id, after.Id);
        Assert.Equal((before.StartedAt, before.EndsAt, _site.Now), (after.StartedAt, after.EndsAt, after.AuthenticatedAt));
    }

    [Fact]
    public async Task A_link_is_not_sent_to_whoever_has_something_better()
    {
        var reader = await _site.VisitAsync(ReaderKind.Reader);
        Assert.Equal(HttpStatusCode.OK, (await reader.SubmitAsync(Asked + "&handler=Link")).Status);
        Assert.Empty(await _site.LettersAsync(SiteAccounts.EmailOf(ReaderKind.Reader)));
    }

    [Fact]
    public async Task Wrong_codes_count_with_those_at_the_sign_in()
    {
        await _site.Accounts.AddAsync("guessed@press.example", "Editor");
        var stolen = await _site.Accounts.SignInAsync("guessed@press.example");
        for (var i = 0; i < 5; i++) await stolen.SubmitAsync(ByCode, ("Code", _site.Accounts.Code(steps: 20 + i)));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await stolen.SubmitAsync(ByCode, ("Code", _site.Accounts.Code()))).Status);

        var visitor = _site.Visit();
        await visitor.SubmitAsync("/account/login", ("Email", "guessed@press.example"), ("Password", SiteAccounts.Password));
        Assert.Contains("too many tries", (await _site.Accounts.GiveCodeAsync(visitor, "guessed@press.example")).Words("#Code-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Naming_other_accounts_in_the_form_gives_no_more_guesses()
    {
        var stolen = await _site.Accounts.SignInAsync(SiteAccounts.EmailOf(ReaderKind.Digital));
        for (var i = 0; i < 5; i++) await stolen.SubmitAsync(Asked, ("Password", $"wrong {i}"), ("Email", $"other{i}@press.example"));
        var last = await stolen.SubmitAsync(Asked, ("Password", SiteAccounts.Password), ("Email", "one.more@press.example"));
        Assert.Equal(HttpStatusCode.TooManyRequests, last.Status);
    }

    private async Task AskedAgainAsync(Visitor visitor)
    {
        _site.Time.Advance(Session.Trust);
        Assert.Equal(Asked, (await visitor.GetAsync(Asking)).Location);
    }

    private async Task<Visitor> InviteAsync(string email)
    {
        var admin = await _site.VisitAsync(ReaderKind.Admin);
        await admin.SubmitAsync("/admin/readers/invite", ("Name", "Nell"), ("Email", email), ("roles", "Editor"));
        var invited = _site.Visit();
        await invited.PressAsync(await _site.LinkAsync(email));
        return invited;
    }

    private async Task<Session> OnlySessionAsync(string email)
    {
        var id = await _site.InScopeAsync(services =>
            services.GetRequiredService<ReviewDbContext>().Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync(TestContext.Current.CancellationToken));
        return Assert.Single(await _site.SessionsAsync(id));
    }
}
