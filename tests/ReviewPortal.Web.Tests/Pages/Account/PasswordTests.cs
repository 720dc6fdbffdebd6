using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

public sealed class PasswordTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task A_reader_changes_their_password_and_is_signed_out_everywhere_else()
    {
        var here = site.Visit();
        await site.RegisterAsync(here, "Vera", "vera@example.org", "the first long password");
        var elsewhere = here.Again();

        var wrong = await here.SubmitAsync("/account/password", ("Current", "not the one it is"), ("New", "another long password"));
        Assert.Contains("This is not the password of this account.", wrong.Words(".errors"), StringComparison.Ordinal);

        var same = await here.SubmitAsync("/account/password", ("Current", "the first long password"), ("New", "the first long password"));
        Assert.Contains("This is the password you have.", same.Words("#New-error"), StringComparison.Ordinal);

        Assert.Equal("/account?changed=true", (await here.SubmitAsync("/account/password", ("Current", "the first long password"), ("New", "another long password"))).Location);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/account")).Status);
        Assert.Equal(["Confirm your address for The Harbour Review", "Your password was changed at The Harbour Review"], (await site.LettersAsync("vera@example.org")).Select(m => m.Subject));
    }

    [Fact]
    public async Task Coming_back_to_an_address_in_other_letters_works()
    {
        var reader = await site.VisitAsync(ReaderKind.Reader);
        Assert.Equal("/%C3%A9", (await reader.GetAsync("/account/login?returnUrl=%2F%C3%A9")).Location);
    }
}
