using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Accounts;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

/// <summary>A password alone makes nobody of whoever has an authenticator app.</summary>
public sealed class SecondStepTests : IAsyncLifetime
{
    private const string Email = "nora@review.example";
    private const string Step = "/account/login/second-step";

    private readonly SampleSite _site = new();

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        await _site.Accounts.AddAsync(Email, plan: "All Access");
        await _site.Accounts.GiveAppAsync(Email);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_code_of_the_app_leads_back_to_where_they_were()
    {
        var visitor = _site.Visit();
        var first = await visitor.SubmitAsync($"/account/login?returnUrl={SampleArticle.Address}", ("Email", Email), ("Password", SiteAccounts.Password));
        Assert.Equal((HttpStatusCode.Redirect, $"{Step}?returnUrl={Uri.EscapeDataString(SampleArticle.Address)}"), (first.Status, first.Location));
        var second = await visitor.SubmitAsync(first.Location ?? "", ("Code", _site.Accounts.Code().Insert(3, " ")));
        Assert.Equal((HttpStatusCode.Redirect, SampleArticle.Address), (second.Status, second.Location));
        Assert.Contains("its last sentence", (await visitor.GetAsync(SampleArticle.Address)).Words(".text"), StringComparison.Ordinal);
        Assert.Equal(["__Host-step"], first.SetCookies.Select(c => c.Split('=')[0]));
        Assert.DoesNotContain("__Host-step", visitor.Cookies.Keys);
    }

    [Fact]
    public async Task Whoever_goes_straight_to_a_page_instead_is_nobody()
    {
        var visitor = await GivePasswordAsync();
        Assert.StartsWith("/account/login", (await visitor.GetAsync("/account")).Location, StringComparison.Ordinal);
        Assert.StartsWith("/account/login", (await visitor.GetAsync("/account/authenticator")).Location, StringComparison.Ordinal);
        Assert.StartsWith("/account/login", (await visitor.GetAsync("/admin")).Location, StringComparison.Ordinal);
        var article = await visitor.GetAsync(SampleArticle.Address);
        Assert.NotNull(article.Document.QuerySelector(".paywall"));
        // Nothing of it is theirs, so it may come from memory, and be kept there.
        Assert.Equal(await BodyOf(_site.Visit()), article.Text);

        async Task<string> BodyOf(Visitor other) => (await other.GetAsync(SampleArticle.Address)).Text;
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task A_telephone_may_be_one_step_slow_or_fast(int steps, bool isTaken) =>
        Assert.Equal(isTaken, await IsLetInAsync(await GivePasswordAsync(), _site.Accounts.Code(steps)));

    [Fact]
    public async Task A_code_works_once_and_none_before_it_works_any_more()
    {
        Assert.True(await IsLetInAsync(await GivePasswordAsync(), _site.Accounts.Code()));
        Assert.False(await IsLetInAsync(await GivePasswordAsync(), _site.Accounts.Code()));
        Assert.False(await IsLetInAsync(await GivePasswordAsync(), _site.Accounts.Code(-1)));
        _site.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.True(await IsLetInAsync(await GivePasswordAsync(), _site.Accounts.Code()));
    }

    [Fact]
    public async Task Of_four_who_send_one_code_at_once_one_is_let_in()
    {
        var visitors = new List<Visitor>();
        for (var i = 0; i < 4; i++) visitors.Add(await GivePasswordAsync());
        var letIn = await Task.WhenAll(visitors.Select(visitor => IsLetInAsync(visitor, _site.Accounts.Code())));
        Assert.Single(letIn, isLetIn => isLetIn);
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_however_often_the_right_password_is_given_between_them()
    {
        for (var i = 0; i < 5; i++) Assert.False(await IsLetInAsync(await GivePasswordAsync(), "000000"));
        var visitor = await GivePasswordAsync();
        var answer = await visitor.SubmitAsync(Step, ("Code", _site.Accounts.Code()));
        Assert.Equal("There were too many tries for this account. Wait ten minutes, and try again.", answer.Words("#Code-error"));
        Assert.DoesNotContain(Visitor.Account, visitor.Cookies.Keys);
    }

    [Fact]
    public async Task Ten_minutes_later_the_lock_is_open_again_however_often_it_was_tried_meanwhile()
    {
        for (var i = 0; i < 12; i++) Assert.False(await IsLetInAsync(await GivePasswordAsync(), "000000"));
        _site.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.True(await IsLetInAsync(await GivePasswordAsync(), _site.Accounts.Code()));
    }

    [Fact]
    public async Task Twenty_wrong_codes_at_once_are_no_more_tries_than_twenty_after_each_other()
    {
        var visitor = await GivePasswordAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => visitor.Again().SubmitAsync(Step, ("Code", "000000"))));
        Assert.InRange(answers.Count(a => a.Words("#Code-error")?.StartsWith("This code is not right", StringComparison.Ordinal) == true), 1, 5);
    }

    [Fact]
    public async Task The_second_step_waits_ten_minutes()
    {
        var visitor = await GivePasswordAsync();
        _site.Time.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(Step)).Status);
        _site.Time.Advance(TimeSpan.FromMinutes(1) + TimeSpan.FromSeconds(1));
        Assert.Equal("/account/login", (await visitor.GetAsync(Step)).Location);
    }

    [Fact]
    public async Task A_new_password_ends_a_second_step_that_was_begun_with_the_old()
    {
        var visitor = await GivePasswordAsync();
        await _site.InScopeAsync(async services =>
        {
            var readers = services.GetRequiredService<UserManager<Reader>>();
            await readers.UpdateSecurityStampAsync(await readers.FindByEmailAsync(Email) ?? throw new InvalidOperationException("No such reader."));
        });
        Assert.Equal("/account/login", (await visitor.GetAsync(Step)).Location);
    }

    [Fact]
    public async Task The_cookie_between_the_steps_is_for_this_site_alone_and_gone_with_the_browser()
    {
        var answer = await _site.Visit().SubmitAsync("/account/login", ("Email", Email), ("Password", SiteAccounts.Password), ("keep", "true"));
        var cookie = answer.SetCookies.Single(c => c.StartsWith("__Host-step=", StringComparison.Ordinal)).ToLowerInvariant();
        foreach (var attribute in new[] { "; path=/;", "; secure", "; httponly", "; samesite=strict" }) Assert.Contains(attribute, cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("domain=", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("expires=", cookie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abcdef")]
    [InlineData("１２３４５６")]
    [InlineData("123456789012345678901")]
    public async Task What_is_no_code_is_refused_in_words(string code)
    {
        var answer = await (await GivePasswordAsync()).SubmitAsync(Step, ("Code", code));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotNull(answer.Document.QuerySelector("#Code-error"));
    }

    [Fact]
    public async Task A_code_of_almost_a_megabyte_is_refused_in_words() =>
        Assert.Equal("A code has six digits.", (await (await GivePasswordAsync()).SubmitAsync(Step, ("Code", new string('1', 1_000_000)))).Words("#Code-error"));

    private async Task<Visitor> GivePasswordAsync()
    {
        var visitor = _site.Visit();
        var answer = await visitor.SubmitAsync("/account/login", ("Email", Email), ("Password", SiteAccounts.Password));
        Assert.Equal(Step, answer.Location);
        return visitor;
    }

    private static async Task<bool> IsLetInAsync(Visitor visitor, string code)
    {
        var answer = await visitor.SubmitAsync(Step, ("Code", code));
        return answer.Status == HttpStatusCode.Redirect && visitor.Cookies.ContainsKey(Visitor.Account);
    }
}
