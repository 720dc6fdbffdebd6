using Microsoft.Playwright;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Browser;

/// <summary>A browser with an authenticator that exists in it alone.</summary>
public sealed class PasskeyTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(ReaderKind.Digital, true)]
    [InlineData(ReaderKind.Lapsed, false)]
    public async Task A_passkey_is_added_and_signs_its_reader_in_with_and_without_the_newer_functions_of_browsers(ReaderKind kind, bool hasJsonFunctions)
    {
        var page = await OpenAsync(kind, isUserVerified: true);
        if (!hasJsonFunctions)
        {
            await page.AddInitScriptAsync("""
                delete PublicKeyCredential.parseCreationOptionsFromJSON;
                delete PublicKeyCredential.parseRequestOptionsFromJSON;
                delete PublicKeyCredential.prototype.toJSON;
                """);
        }

        await page.GotoAsync($"{Origin}/account/passkeys");
        await page.GetByLabel("Name of the new passkey").FillAsync("The desk");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Keep these codes" }).WaitForAsync();

        await SignOutAsync(page);
        await page.GotoAsync($"{Origin}/account/login/passkey?returnUrl=%2Faccount");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync($"{Origin}/account");
        Assert.Equal($"{kind} Reader", await page.Locator("h1").TextContentAsync());

        // Where the address would be typed the browser offers the passkey by itself, and this one's user always accepts.
        await SignOutAsync(page);
        await page.GotoAsync($"{Origin}/account/login?returnUrl=%2Faccount");
        await Assertions.Expect(page).ToHaveURLAsync($"{Origin}/account");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_authenticator_that_cannot_tell_who_uses_it_adds_none_and_the_page_says_so()
    {
        var page = await OpenAsync(ReaderKind.Print, isUserVerified: false);
        await page.GotoAsync($"{Origin}/account/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await page.GetByText("No passkey was given.").WaitForAsync(new() { Timeout = 60_000 });
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_the_pages_say_what_passkeys_need_and_offer_no_button_that_would_do_nothing()
    {
        var page = await chromium.OpenAsync(ReaderKind.AllAccess, withScript: false);
        await page.GotoAsync("/account/passkeys");
        Assert.True(await page.GetByText("this page needs a browser that has them, and script").IsVisibleAsync());
        Assert.False(await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    /// <summary>Passkeys belong to a name, and to no number.</summary>
    private string Origin => $"http://localhost:{chromium.Site.Origin.Port}";

    private async Task SignOutAsync(IPage page)
    {
        await page.GotoAsync($"{Origin}/account/logout");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync($"{Origin}/");
    }

    private async Task<IPage> OpenAsync(ReaderKind kind, bool isUserVerified)
    {
        var page = await chromium.OpenAsync(ReaderKind.Anonymous);
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = isUserVerified,
                ["isUserVerified"] = isUserVerified,
                ["automaticPresenceSimulation"] = true,
            },
        });
        await page.GotoAsync($"{Origin}/account/login?returnUrl=%2Faccount");
        await Chromium.SignInAsync(page, kind);
        await Assertions.Expect(page).ToHaveURLAsync($"{Origin}/account");
        return page;
    }
}
