using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

/// <summary>A password that was found out takes no account from whoever has a passkey beside it.</summary>
public sealed class WeakSessionTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData("email")]
    [InlineData("delete")]
    [InlineData("password")]
    public async Task Whoever_has_a_passkey_uses_it_before_the_account_is_changed(string page)
    {
        var email = $"owner-{page}@review.example";
        await site.Accounts.AddAsync(email);
        var (owner, passkey) = (await site.Accounts.SignInAsync(email), new SoftPasskey());
        await owner.AddAsync(passkey);
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync($"/account/{page}")).Status);

        var thief = await site.Accounts.SignInAsync(email);
        Assert.Equal($"/account/login/passkey?returnUrl=%2Faccount%2F{page}", (await thief.GetAsync($"/account/{page}")).Location);
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync("/account/devices")).Status);
        await thief.SignInAsync(passkey);
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync($"/account/{page}")).Status);
    }

    [Theory]
    [InlineData("email")]
    [InlineData("delete")]
    [InlineData("password")]
    public async Task Whoever_has_a_password_alone_needs_no_more(string page)
    {
        var email = $"plain-{page}@review.example";
        await site.Accounts.AddAsync(email);
        Assert.Equal(HttpStatusCode.OK, (await (await site.Accounts.SignInAsync(email)).GetAsync($"/account/{page}")).Status);
    }
}
