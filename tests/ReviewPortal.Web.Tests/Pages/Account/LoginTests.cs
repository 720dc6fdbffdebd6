using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

public sealed class LoginTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task A_subscriber_signs_in_from_the_paywall_and_reads_on_where_they_were()
    {
        var visitor = site.Visit();
        var article = await visitor.GetAsync(SampleArticle.Address);
        var signIn = article.Document.QuerySelector(".paywall .already a")?.GetAttribute("href") ?? "";

        var signedIn = await visitor.SubmitAsync(signIn, ("Email", "allaccess@review.example"), ("Password", SiteAccounts.Password));

        Assert.Equal((HttpStatusCode.Redirect, SampleArticle.Address), (signedIn.Status, signedIn.Location));
        Assert.Contains("its last sentence", (await visitor.GetAsync(SampleArticle.Address)).Words(".text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_signed_in_in_another_window_meanwhile_is_led_on_from_this_one()
    {
        var visitor = site.Visit();
        var address = $"/account/login?returnUrl={Uri.EscapeDataString(SampleArticle.Address)}";
        var token = (await visitor.GetAsync(address)).Document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        await visitor.SubmitAsync(address, ("Email", "allaccess@review.example"), ("Password", SiteAccounts.Password));

        var second = await visitor.PostAsync(address, ("Email", "allaccess@review.example"), ("Password", SiteAccounts.Password), ("__RequestVerificationToken", token));
        Assert.Equal((HttpStatusCode.Redirect, address), (second.Status, second.Location));
        Assert.Equal(SampleArticle.Address, (await visitor.GetAsync(second.Location ?? "")).Location);
        // Without a token it is as before: whoever is not signed in gets nowhere.
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Visit().PostAsync(address, ("Email", "a@example.org"), ("Password", "b"))).Status);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/.//evil.example")]
    [InlineData("/a/..//evil.example")]
    [InlineData("/%2e//evil.example")]
    [InlineData("/./\\evil.example")]
    [InlineData("/./account/logout")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("https:evil.example")]
    [InlineData("https://evil.example/articles")]
    [InlineData("HTTPS://review.example.evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("/%2F/evil.example\r\nSet-Cookie: a=b")]
    [InlineData("/\t/evil.example")]
    [InlineData(" //evil.example")]
    [InlineData("~//evil.example")]
    [InlineData("~/articles")]
    [InlineData("evil.example")]
    [InlineData("/account/logout")]
    [InlineData("")]
    public async Task An_address_elsewhere_however_disguised_leads_home(string returnUrl)
    {
        // Whoever is signed in already is sent on at once, by the same rule as after the form.
        var visitor = await site.VisitAsync(ReaderKind.Reader);
        foreach (var page in new[] { "login", "register" })
        {
            var answer = await visitor.GetAsync($"/account/{page}?returnUrl={Uri.EscapeDataString(returnUrl)}");
            Assert.Equal((HttpStatusCode.Redirect, "/"), (answer.Status, answer.Location));
        }

        var form = await site.Visit().GetAsync($"/account/login?returnUrl={Uri.EscapeDataString(returnUrl)}");
        Assert.Equal("/", form.Document.QuerySelector("input[name=returnUrl]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task An_address_elsewhere_put_into_the_form_itself_leads_home()
    {
        var visitor = site.Visit();
        var page = await visitor.GetAsync("/account/login");
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        var answer = await visitor.PostAsync(
            "/account/login", ("returnUrl", "//evil.example"), ("Email", "reader@review.example"), ("Password", SiteAccounts.Password), ("__RequestVerificationToken", token));
        Assert.Equal((HttpStatusCode.Redirect, "/"), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_answered_alike()
    {
        var wrong = await site.Visit().SubmitAsync("/account/login", ("Email", "print@review.example"), ("Password", "not the sentence"));
        var unknown = await site.Visit().SubmitAsync("/account/login", ("Email", "nobody@review.example"), ("Password", "not the sentence"));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (wrong.Status, unknown.Status));
        Assert.Equal("There is no account with this e-mail address and password.", wrong.Words("#Email-error"));
        Assert.Equal(wrong.Words("main"), unknown.Words("main"));
        Assert.DoesNotContain(wrong.SetCookies, c => c.StartsWith($"{Visitor.Account}=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_entered_is_kept_except_the_password()
    {
        var page = await site.Visit().SubmitAsync("/account/login?returnUrl=%2Farticles", ("Email", "nobody@review.example"), ("Password", "not the sentence"));
        Assert.Equal("nobody@review.example", page.Document.QuerySelector("#Email")?.GetAttribute("value"));
        Assert.Null(page.Document.QuerySelector("#Password")?.GetAttribute("value"));
        Assert.Equal("/articles", page.Document.QuerySelector("input[name=returnUrl]")?.GetAttribute("value"));
        Assert.DoesNotContain("not the sentence", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Email", "#Email-error", "Enter your e-mail address.")]
    [InlineData("Password", "#Password-error", "Enter your password.")]
    public async Task A_field_left_empty_is_named_beside_it_and_at_the_top(string field, string error, string message)
    {
        var page = await site.Visit().SubmitAsync("/account/login", [.. new[] { ("Email", "reader@review.example"), ("Password", "something") }.Where(f => f.Item1 != field)]);
        Assert.Equal(message, page.Words(error));
        Assert.Equal($"#{field}", page.Document.QuerySelector(".errors a")?.GetAttribute("href"));
        Assert.Equal("true", page.Document.QuerySelector($"#{field}")?.GetAttribute("aria-invalid"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("true")]
    public async Task The_account_cookie_is_for_this_site_alone_and_lasts_only_if_asked(string? keep)
    {
        var visitor = site.Visit();
        (string, string)[] fields = [("Email", "reader@review.example"), ("Password", SiteAccounts.Password)];
        var answer = await visitor.SubmitAsync("/account/login", keep is null ? fields : [.. fields, ("keep", keep)]);
        var cookie = answer.SetCookies.Single(c => c.StartsWith($"{Visitor.Account}=", StringComparison.Ordinal)).ToLowerInvariant();
        Assert.Contains("; secure", cookie, StringComparison.Ordinal);
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("; samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/;", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("domain=", cookie, StringComparison.Ordinal);
        Assert.Equal(keep is not null, cookie.Contains("expires=", StringComparison.Ordinal));
    }
}
