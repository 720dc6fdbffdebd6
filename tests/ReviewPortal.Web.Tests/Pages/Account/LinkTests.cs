using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

[Trait("Category", "Database")]
public sealed class LinkTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task A_reader_signs_in_by_a_link_where_they_were_and_a_program_that_opens_it_first_burns_nothing()
    {
        var link = await AskAsync("opened@example.org", "/articles/salt-and-silence");
        for (var i = 0; i < 3; i++)
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
                Assert.Equal(HttpStatusCode.OK, (await site.Visit().SendAsync(method, link)).Status);
        }

        var reader = site.Visit();
        var entered = await reader.PressAsync(link);
        Assert.Equal((HttpStatusCode.Redirect, SampleArticle.Address), (entered.Status, entered.Location));
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task A_link_lets_in_a_reader_whom_a_flood_of_guesses_has_locked_out()
    {
        var link = await AskAsync("flooded@example.org");
        for (var i = 0; i < 6; i++) await site.Visit().SubmitAsync("/account/login", ("Email", "flooded@example.org"), ("Password", $"wrong {i}"));
        var reader = site.Visit();
        await reader.PressAsync(link);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task Of_twenty_who_press_one_link_at_once_one_is_let_in()
    {
        var link = await AskAsync("twenty@example.org");
        var pages = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            var visitor = site.Visit();
            return (Visitor: visitor, Page: await visitor.GetAsync(link));
        }));
        var answers = await Task.WhenAll(pages.Select(p => p.Visitor.PostAsync(
            link, ("__RequestVerificationToken", p.Page.Document.QuerySelector("main form input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? ""))));
        Assert.Equal(1, answers.Count(a => a.Status == HttpStatusCode.Redirect));
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.Redirect), AssertDead);
        Assert.Equal(1, answers.Count(a => a.SetCookies.Any(c => c.Contains("reader", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_link_is_good_once_for_a_while_and_until_there_is_a_newer_one()
    {
        var first = await AskAsync("often@example.org");
        var second = await AskAsync("often@example.org");
        await AssertDeadAsync(first);
        Assert.Equal(HttpStatusCode.Redirect, (await site.Visit().PressAsync(second)).Status);
        await AssertDeadAsync(second);
        await AssertDeadAsync(first);

        var third = await AskAsync("often@example.org");
        site.Time.Advance(TimeSpan.FromMinutes(15));
        await AssertDeadAsync(third);
    }

    [Fact]
    public async Task A_link_that_is_cut_changed_made_up_or_taken_to_another_page_is_answered_by_one_page_that_helps()
    {
        var link = await AskAsync("cut@example.org");
        var token = link.Split('/')[^1];
        var dead = await AssertDeadAsync($"/account/enter/{new string('0', 64)}");
        foreach (var bad in new[]
        {
            link[..^1], link + "0", $"/account/enter/{token[..63]}{(token[63] == '0' ? '1' : '0')}", $"/account/enter/{new string('a', 5000)}", "/account/enter/%F0%9F%92%A9",
            $"/account/reset-password/{token}", $"/account/new-address/{token}", "/account/enter/..%2f..",
        }) Assert.Equal(dead.Words("main"), (await AssertDeadAsync(bad)).Words("main"));
        Assert.Equal("/account/link", dead.Document.QuerySelector("main ul a")?.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, (await site.Visit().GetAsync(link)).Status);
    }

    [Fact]
    public async Task A_link_is_told_to_no_other_site_and_not_to_the_log()
    {
        var link = await AskAsync("quiet@example.org");
        var page = await site.Visit().GetAsync(link);
        Assert.Equal("no-referrer", page["Referrer-Policy"]);
        Assert.Equal("private, no-store", page["Cache-Control"]);
        await site.Visit().PressAsync(link);
        Assert.DoesNotContain(link.Split('/')[^1], site.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("quiet@example.org", site.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_begins_with_the_sites_own_address_whatever_host_is_asked()
    {
        await site.Accounts.AddAsync("host@example.org");
        var visitor = site.Visit();
        var page = await visitor.GetAsync("/account/link");
        var form = page.Document.QuerySelector("main form input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        await visitor.SendAsync(
            HttpMethod.Post, "/account/link",
            new FormUrlEncodedContent([new("Email", "host@example.org"), new("__RequestVerificationToken", form)]), ("X-Forwarded-Host", "evil.example"));
        var letter = Assert.Single(await site.LettersAsync("host@example.org"));
        Assert.Contains("https://review.example/account/enter/", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", letter.Text + letter.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("/account/logout")]
    public async Task An_address_elsewhere_is_not_where_a_link_leads(string returnUrl)
    {
        var link = await AskAsync($"r{Guid.NewGuid():n}@example.org", returnUrl);
        Assert.Equal("/", (await site.Visit().PressAsync(link)).Location);
    }

    [Fact]
    public async Task A_mailbox_is_written_three_letters_of_a_kind_in_a_quarter_of_an_hour_and_nobody_is_told_that_it_is_enough()
    {
        await site.Accounts.AddAsync("flood@example.org");
        for (var i = 0; i < 6; i++) await SendAsync("/account/link");
        Assert.Equal(3, (await site.LettersAsync("flood@example.org")).Count);
        site.Time.Advance(TimeSpan.FromMinutes(15));
        await SendAsync("/account/link");
        Assert.Equal(4, (await site.LettersAsync("flood@example.org")).Count);
    }

    [Fact]
    public async Task Whoever_asks_for_anothers_links_until_it_is_enough_does_not_keep_a_new_password_from_them()
    {
        await site.Accounts.AddAsync("silenced@example.org");
        for (var i = 0; i < 6; i++) await SendAsync("/account/link", "silenced@example.org");
        await SendAsync("/account/forgot-password", "silenced@example.org");
        Assert.StartsWith("Choose a new password", (await site.LettersAsync("silenced@example.org"))[^1].Subject, StringComparison.Ordinal);
    }

    private async Task SendAsync(string form, string email = "flood@example.org") =>
        Assert.Equal("/account/mail-sent", (await site.Visit().SubmitAsync(form, ("Email", email))).Location);

    private async Task<string> AskAsync(string email, string returnUrl = "/")
    {
        if ((await site.LettersAsync(email)).Count == 0) await site.Accounts.AddAsync(email);
        var sent = await site.Visit().SubmitAsync($"/account/link?returnUrl={Uri.EscapeDataString(returnUrl)}", ("Email", email));
        Assert.Equal("/account/mail-sent", sent.Location);
        return await site.LinkAsync(email);
    }

    private async Task<Answer> AssertDeadAsync(string link)
    {
        var page = await site.Visit().GetAsync(link);
        AssertDead(page);
        return page;
    }

    private static void AssertDead(Answer answer) =>
        Assert.Equal((HttpStatusCode.NotFound, "This link is no longer good"), (answer.Status, answer.Words("h1")));
}
