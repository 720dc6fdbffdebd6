using ReviewPortal.Accounts;
using ReviewPortal.Accounts.Sessions;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

/// <summary>Asking again before what is dangerous; the roles of a reader stand for all of that.</summary>
public sealed class ConfirmTests : IAsyncLifetime
{
    private const string Confirm = "/account/confirm";
    private readonly SiteFactory _site = new();
    private string _roles = "";
    private string _asked = "";

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        _roles = $"/admin/readers/{(await _site.Accounts.AddAsync("promoted@review.example")).Id}/roles";
        _asked = $"{Confirm}?returnUrl={Uri.EscapeDataString(_roles)}";
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task After_ten_minutes_a_dangerous_page_asks_who_is_there_and_lets_them_go_on()
    {
        var admin = await _site.VisitAsync(ReaderKind.Admin);
        _site.Time.Advance(Session.Trust - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(_roles)).Status);
        _site.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((HttpStatusCode.Redirect, _asked), await WhereAsync(admin.GetAsync(_roles)));
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/admin/readers")).Status);

        Assert.Equal((HttpStatusCode.Redirect, _roles), await WhereAsync(admin.SubmitAsync(_asked, ("Password", SiteAccounts.Password))));
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(_roles)).Status);
        _site.Time.Advance(Session.Trust);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.GetAsync(_roles)).Status);
    }

    [Fact]
    public async Task A_form_that_comes_too_late_changes_nothing_and_its_sender_comes_back_to_its_page()
    {
        var admin = await _site.VisitAsync(ReaderKind.Admin);
        var promoted = await _site.Accounts.SignInAsync("promoted@review.example");
        var form = await admin.GetAsync(_roles);
        var token = form.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        _site.Time.Advance(Session.Trust);
        Assert.Equal((HttpStatusCode.Redirect, _asked), await WhereAsync(admin.PostAsync(_roles, ("roles", "Admin"), ("__RequestVerificationToken", token))));
        Assert.True(await promoted.IsSignedInAsync());
        Assert.Equal(HttpStatusCode.Forbidden, (await promoted.GetAsync("/admin")).Status);
    }

    [Fact]
    public async Task Confirming_gives_a_new_identifier_and_leaves_the_sessions_end_where_it_was()
    {
        var account = await _site.Accounts.AddAsync("confirms@review.example");
        var reader = await _site.SignInAsync("confirms@review.example", isKept: true);
        var (copy, before) = (reader.Again(), Assert.Single(await _site.SessionsAsync(account.Id)));
        _site.Time.Advance(TimeSpan.FromDays(1));
        var answer = await reader.SubmitAsync(Confirm, ("Password", SiteAccounts.Password));

        var after = Assert.Single(await _site.SessionsAsync(account.Id));
        Assert.NotEqual(before.Id, after.Id);
        Assert.Equal((_site.Now, before.StartedAt, before.EndsAt, true), (after.AuthenticatedAt, after.StartedAt, after.EndsAt, after.IsKept));
        Assert.Contains("expires=", Assert.Single(answer.SetCookies, c => c.StartsWith(Visitor.Account, StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.False(await copy.IsSignedInAsync());
        Assert.True(await reader.IsSignedInAsync());
    }

    [Fact]
    public async Task A_refresh_proves_nothing()
    {
        var admin = await _site.Accounts.SignInAsync(SiteAccounts.EmailOf(ReaderKind.Admin));
        _site.Time.Advance(Session.Trust);
        await admin.SubmitAsync("/account/devices", ("act", "others"));
        Assert.Equal((HttpStatusCode.Redirect, _asked), await WhereAsync(admin.GetAsync(_roles)));
    }

    [Fact]
    public async Task A_wrong_password_opens_nothing_and_guesses_are_held_up_as_at_the_door()
    {
        await _site.Accounts.AddAsync("guessed@review.example", Roles.Admin);
        var admin = await _site.Accounts.SignInAsync("guessed@review.example");
        _site.Time.Advance(Session.Trust);
        for (var i = 0; i < 4; i++)
            Assert.Equal("This is not the password of this account.", (await admin.SubmitAsync(_asked, ("Password", $"wrong {i}"))).Words("#Password-error"));
        Assert.Equal(HttpStatusCode.Redirect, (await admin.GetAsync(_roles)).Status);

        await admin.SubmitAsync(_asked, ("Password", "wrong 5"));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await admin.SubmitAsync(_asked, ("Password", SiteAccounts.Password))).Status);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("~//evil.example")]
    public async Task It_leads_nowhere_else(string returnUrl)
    {
        var reader = await _site.Accounts.SignInAsync(SiteAccounts.EmailOf(ReaderKind.Reader));
        var answer = await reader.SubmitAsync($"{Confirm}?returnUrl={Uri.EscapeDataString(returnUrl)}", ("Password", SiteAccounts.Password));
        Assert.Equal((HttpStatusCode.Redirect, "/"), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task Whoever_may_not_is_refused_and_not_asked()
    {
        var reader = await _site.Accounts.SignInAsync(SiteAccounts.EmailOf(ReaderKind.Editor));
        _site.Time.Advance(Session.Trust);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync(_roles)).Status);
        Assert.Equal($"/account/login?returnUrl={Uri.EscapeDataString(_roles)}", (await _site.Visit().GetAsync(_roles)).Location);
    }

    private static async Task<(HttpStatusCode, string?)> WhereAsync(Task<Answer> asking)
    {
        var answer = await asking;
        return (answer.Status, answer.Location);
    }
}
