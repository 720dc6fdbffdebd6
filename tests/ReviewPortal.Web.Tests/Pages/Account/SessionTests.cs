using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Accounts;
using ReviewPortal.Accounts.Sessions;
using ReviewPortal.Data;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

/// <summary>A session lives in the database: a cookie is worth what stands there.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private const string Email = "someone@review.example";
    private readonly SiteFactory _site = new();

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_copied_cookie_is_dead_after_its_reader_signed_out()
    {
        var reader = await NewAsync();
        var copy = reader.Again();
        Assert.True(await copy.IsSignedInAsync());
        await reader.SubmitAsync("/account/logout");
        Assert.False(await copy.IsSignedInAsync());
        Assert.DoesNotContain(Visitor.Account, copy.Cookies.Keys);
    }

    [Fact]
    public async Task Signing_in_again_gives_a_new_identifier_and_the_cookie_from_before_is_dead()
    {
        var reader = await NewAsync();
        var before = reader.Again();
        await AgainAsync(reader, Email);

        Assert.NotEqual(before.Cookies[Visitor.Account], reader.Cookies[Visitor.Account]);
        Assert.True(await reader.IsSignedInAsync());
        Assert.False(await before.IsSignedInAsync());
        Assert.Single(await _site.SessionsAsync(await IdAsync()));
    }

    [Fact]
    public async Task Another_reader_who_signs_in_on_the_same_device_ends_the_first_ones_session_there()
    {
        var device = await NewAsync();
        var before = device.Again();
        await _site.Accounts.AddAsync("another@review.example");
        await AgainAsync(device, "another@review.example");
        Assert.Contains("another@review.example", (await device.GetAsync("/account")).Text, StringComparison.Ordinal);
        Assert.False(await before.IsSignedInAsync());
    }

    [Theory]
    [InlineData(true, null, 14 * 24)]
    [InlineData(false, null, 12)]
    [InlineData(true, Roles.Editor, 1)]
    [InlineData(false, Roles.Admin, 1)]
    public async Task A_session_that_nobody_uses_ends(bool isKept, string? role, int hours)
    {
        await _site.Accounts.AddAsync(Email, role);
        var reader = await _site.SignInAsync(Email, isKept);
        _site.Time.Advance(TimeSpan.FromHours(hours) - TimeSpan.FromSeconds(1));
        Assert.True(await reader.Again().IsSignedInAsync());
        await _site.UntilSeenAsync(reader, await IdAsync());
        _site.Time.Advance(TimeSpan.FromHours(hours));
        Assert.False(await reader.IsSignedInAsync());
    }

    [Theory]
    [InlineData(true, null, 30 * 24, 13 * 24)]
    [InlineData(false, null, 24, 11)]
    [InlineData(true, Roles.Circulation, 24, 0.9)]
    public async Task A_session_ends_however_much_it_is_used(bool isKept, string? role, double hours, double between)
    {
        await _site.Accounts.AddAsync(Email, role);
        var reader = await _site.SignInAsync(Email, isKept);
        var end = _site.Now.AddHours(hours);
        while (end - _site.Now > TimeSpan.FromHours(between))
        {
            _site.Time.Advance(TimeSpan.FromHours(between));
            Assert.True(await reader.IsSignedInAsync());
            await _site.UntilSeenAsync(reader, await IdAsync());
        }

        _site.Time.Advance(end - _site.Now - TimeSpan.FromSeconds(1));
        Assert.True(await reader.IsSignedInAsync());
        _site.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(await reader.IsSignedInAsync());
    }

    [Fact]
    public async Task When_a_session_was_last_seen_is_not_written_at_every_request()
    {
        var reader = await NewAsync();
        var start = _site.Now;
        _site.Time.Advance(Session.Grain - TimeSpan.FromSeconds(1));
        await reader.GetAsync("/account");
        _site.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(start, Assert.Single(await _site.SessionsAsync(await IdAsync())).LastSeenAt);
        await reader.GetAsync("/account");
        await _site.UntilSeenAsync(reader, await IdAsync());
    }

    [Fact]
    public async Task While_the_database_is_busy_pages_come_and_when_a_session_was_last_seen_is_noted_afterwards()
    {
        var reader = await NewAsync();
        _site.Time.Advance(Session.Grain);
        await _site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            await using var busy = await db.Database.BeginTransactionAsync();
            await db.Sessions.ExecuteUpdateAsync(s => s.SetProperty(x => x.Device, "held"));
            for (var i = 0; i < 3; i++) Assert.True(await reader.IsSignedInAsync());
            await busy.RollbackAsync();
        });
        Assert.True(await reader.IsSignedInAsync());
        await _site.UntilSeenAsync(reader, await IdAsync());
    }

    [Fact]
    public async Task What_is_over_is_deleted_when_somebody_signs_in()
    {
        await NewAsync();
        await _site.SignInAsync(Email, isKept: true);
        _site.Time.Advance(TimeSpan.FromDays(13));
        await _site.Accounts.SignInAsync(Email);
        Assert.Equal(2, (await _site.SessionsAsync(await IdAsync())).Count);
        _site.Time.Advance(TimeSpan.FromDays(31));
        await _site.Accounts.SignInAsync(ReaderKind.Reader);
        Assert.Empty(await _site.SessionsAsync(await IdAsync()));
    }

    [Fact]
    public async Task A_changed_password_ends_every_other_session_and_renames_this_one()
    {
        var (here, elsewhere) = (await NewAsync(), await _site.Accounts.SignInAsync(Email));
        var before = here.Again();
        await here.SubmitAsync("/account/password", ("Current", SiteAccounts.Password), ("New", "another long password"));
        Assert.True(await here.IsSignedInAsync());
        Assert.False(await before.IsSignedInAsync());
        Assert.False(await elsewhere.IsSignedInAsync());
        Assert.Single(await _site.SessionsAsync(await IdAsync()));
    }

    [Fact]
    public async Task The_page_that_signs_somebody_out_tells_the_browser_to_forget_the_site()
    {
        var reader = await NewAsync();
        var answer = await reader.SubmitAsync("/account/logout");
        Assert.Equal("\"cache\", \"cookies\", \"storage\"", answer["Clear-Site-Data"]);
        Assert.Null((await reader.GetAsync("/"))["Clear-Site-Data"]);
        // A browser that obeys has no cookie of a form left either, and the next form brings its own.
        reader.Cookies.Clear();
        Assert.Equal(HttpStatusCode.Redirect, (await reader.SubmitAsync("/account/login", ("Email", Email), ("Password", SiteAccounts.Password))).Status);
    }

    [Theory]
    [InlineData("passkey", SignInWay.Passkey)]
    [InlineData("link", SignInWay.Link)]
    [InlineData("pwd", SignInWay.Password)]
    [InlineData("mfa", SignInWay.SecondFactor)]
    [InlineData(null, null)]
    public void A_session_knows_how_it_was_begun(string? said, SignInWay? way)
    {
        Claim[] claims = said is null ? [] : [new(ClaimTypes.AuthenticationMethod, said)];
        Assert.Equal(way, SignInMethods.Of(new ClaimsPrincipal(new ClaimsIdentity(claims))));
    }

    [Fact]
    public async Task No_identifier_of_a_session_and_no_cookie_comes_into_the_log()
    {
        var reader = await NewAsync();
        var id = Assert.Single(await _site.SessionsAsync(await IdAsync())).Id;
        await reader.GetAsync("/account/devices");
        await reader.SubmitAsync("/account/logout");
        Assert.DoesNotContain(id.ToString("d"), _site.Log.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(id.ToString("n"), _site.Log.Text, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Signs in on a device on which somebody is signed in, and where the page with the form leads home.</summary>
    private static async Task AgainAsync(Visitor visitor, string email)
    {
        var form = await visitor.GetAsync("/account/logout");
        var token = form.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        await visitor.PostAsync("/account/login", ("Email", email), ("Password", SiteAccounts.Password), ("__RequestVerificationToken", token));
    }

    private async Task<Visitor> NewAsync()
    {
        await _site.Accounts.AddAsync(Email);
        return await _site.Accounts.SignInAsync(Email);
    }

    private Task<string> IdAsync() => _site.InScopeAsync(async services =>
        (await services.GetRequiredService<UserManager<Reader>>().FindByEmailAsync(Email))?.Id ?? "");
}
