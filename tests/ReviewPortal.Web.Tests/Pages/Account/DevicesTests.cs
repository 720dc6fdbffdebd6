using ReviewPortal.Accounts.Sessions;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

/// <summary>Where a reader is signed in, and signing out there from here.</summary>
[Trait("Category", "Database")]
public sealed class DevicesTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Devices = "/account/devices";
    private const string Firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

    [Fact]
    public async Task A_reader_sees_each_device_since_when_and_which_is_this_one()
    {
        var (_, email) = await NewAsync("sees");
        await site.SignInAsync(email, isKept: true, Firefox);
        var here = await site.SignInAsync(email, isKept: false);
        var page = await here.GetAsync(Devices);
        var rows = page.Document.QuerySelectorAll("main .rows > li").Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal(2, rows.Count);
        Assert.StartsWith("An unknown browser Signed in with a password on June 15, 2026, 12:00 PM, from an unknown address", rows[0], StringComparison.Ordinal);
        Assert.EndsWith("This device", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("Firefox on Windows", rows[1], StringComparison.Ordinal);
        Assert.Contains("Sign out", rows[1], StringComparison.Ordinal);
        Assert.Equal(Devices, (await here.GetAsync("/account")).Document.QuerySelector($"main a[href='{Devices}']")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_reader_signs_out_another_device_from_here()
    {
        var (id, email) = await NewAsync("ends");
        var lost = await site.SignInAsync(email, isKept: true);
        var session = Assert.Single(await site.SessionsAsync(id)).Id.ToString();
        var kept = await site.SignInAsync(email, isKept: true);
        var here = await site.SignInAsync(email, isKept: false);
        Assert.Equal($"{Devices}?ended=true", (await here.SubmitAsync(Devices, ("session", session))).Location);
        Assert.False(await lost.IsSignedInAsync());
        Assert.True(await kept.IsSignedInAsync());
        Assert.True(await here.IsSignedInAsync());
    }

    [Fact]
    public async Task A_reader_signs_out_everywhere_else_and_goes_on_here_under_a_new_identifier()
    {
        var (_, email) = await NewAsync("others");
        var (here, elsewhere) = (await site.SignInAsync(email, isKept: true), await site.SignInAsync(email, isKept: true));
        var before = here.Again();
        Assert.Equal($"{Devices}?ended=true", (await here.SubmitAsync(Devices, ("act", "others"))).Location);
        Assert.True(await here.IsSignedInAsync());
        Assert.False(await elsewhere.IsSignedInAsync());
        Assert.False(await before.IsSignedInAsync());
    }

    [Fact]
    public async Task Of_copies_of_one_cookie_that_sign_out_everywhere_else_at_once_no_two_go_on()
    {
        var (id, email) = await NewAsync("copies");
        var here = await site.SignInAsync(email, isKept: true);
        var token = (await here.GetAsync(Devices)).Document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        var copies = Enumerable.Range(0, 12).Select(_ => here.Again()).ToList();
        await Task.WhenAll(copies.Select(copy => copy.PostAsync(Devices, ("act", "others"), ("__RequestVerificationToken", token))));
        Assert.InRange((await site.SessionsAsync(id)).Count, 0, 1);
    }

    [Fact]
    public async Task Of_copies_of_one_cookie_that_prove_to_be_the_reader_at_once_one_goes_on()
    {
        var (id, email) = await NewAsync("proofs");
        var here = await site.SignInAsync(email, isKept: true);
        var token = (await here.GetAsync(Devices)).Document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        var copies = Enumerable.Range(0, 5).Select(_ => here.Again()).ToList();
        await Task.WhenAll(copies.Select(copy => copy.PostAsync("/account/confirm", ("Password", SiteAccounts.Password), ("__RequestVerificationToken", token))));
        Assert.Single(await site.SessionsAsync(id));
        Assert.True((await Task.WhenAll(copies.Select(copy => copy.IsSignedInAsync()))).Count(isSignedIn => isSignedIn) <= 1);
    }

    [Fact]
    public async Task A_reader_signs_out_everywhere_and_here_too()
    {
        var (id, email) = await NewAsync("everywhere");
        var (here, elsewhere) = (await site.SignInAsync(email, isKept: true), await site.SignInAsync(email, isKept: true));
        var copy = here.Again();
        var answer = await here.SubmitAsync(Devices, ("act", "all"));
        Assert.Equal(("/", "\"cache\", \"cookies\", \"storage\""), (answer.Location, answer["Clear-Site-Data"]));
        Assert.DoesNotContain(Visitor.Account, here.Cookies.Keys);
        foreach (var dead in new[] { copy, elsewhere }) Assert.False(await dead.IsSignedInAsync());
        Assert.Empty(await site.SessionsAsync(id));
    }

    [Fact]
    public async Task Signing_out_this_device_from_the_list_is_signing_out()
    {
        var (id, email) = await NewAsync("this");
        var here = await site.SignInAsync(email, isKept: true);
        var answer = await here.SubmitAsync(Devices, ("session", Assert.Single(await site.SessionsAsync(id)).Id.ToString()));
        Assert.Equal("/", answer.Location);
        Assert.False(await here.IsSignedInAsync());
    }

    [Theory]
    [InlineData("session", "")]
    [InlineData("session", "not-one")]
    [InlineData("session", "00000000-0000-0000-0000-000000000000")]
    [InlineData("session", "somebody else's")]
    [InlineData("act", "nothing")]
    public async Task A_session_of_somebody_else_is_answered_as_one_that_is_none(string field, string value)
    {
        var (id, email) = await NewAsync($"victim{Guid.NewGuid():n}");
        var victim = await site.SignInAsync(email, isKept: true);
        if (value == "somebody else's") value = Assert.Single(await site.SessionsAsync(id)).Id.ToString();
        var answer = await (await site.VisitAsync(ReaderKind.Reader)).SubmitAsync(Devices, (field, value));
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.True(await victim.IsSignedInAsync());
    }

    [Fact]
    public async Task A_session_that_is_over_is_not_listed()
    {
        await using var own = new SiteFactory();
        await own.InitializeAsync();
        await own.Accounts.AddAsync("later@review.example");
        await own.SignInAsync("later@review.example", isKept: false);
        var here = await own.SignInAsync("later@review.example", isKept: true);
        own.Time.Advance(SessionLimits.Of(isKept: false, isStaff: false).Idle);
        Assert.Single((await here.GetAsync(Devices)).Document.QuerySelectorAll("main .rows > li"));
    }

    private async Task<(string Id, string Email)> NewAsync(string name)
    {
        var email = $"{name}@review.example";
        return ((await site.Accounts.AddAsync(email)).Id, email);
    }
}
