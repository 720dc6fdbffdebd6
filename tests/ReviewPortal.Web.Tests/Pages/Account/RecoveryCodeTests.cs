using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Accounts.Factors;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

[Trait("Category", "Database")]
public sealed class RecoveryCodeTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Step = "/account/login/recovery-code";

    [Fact]
    public async Task A_recovery_code_lets_its_reader_in_once()
    {
        var codes = await MakeAsync("lost");
        var visitor = await GivePasswordAsync("lost");
        // As people type: in small letters, without the hyphens.
        Assert.Equal("/", (await visitor.SubmitAsync(Step, ("Code", codes[0].Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()))).Location);
        Assert.Contains("You have 9 left.", (await visitor.GetAsync("/account/signing-in")).Words("main"), StringComparison.Ordinal);

        var again = await (await GivePasswordAsync("lost")).SubmitAsync(Step, ("Code", codes[0]));
        Assert.Equal("This is not one of your recovery codes, or it was used before.", again.Words("#Code-error"));
    }

    [Fact]
    public async Task Of_four_who_send_one_code_at_once_one_is_let_in()
    {
        var codes = await MakeAsync("raced");
        var visitors = new List<Visitor>();
        for (var i = 0; i < 4; i++) visitors.Add(await GivePasswordAsync("raced"));
        var answers = await Task.WhenAll(visitors.Select(v => v.SubmitAsync(Step, ("Code", codes[3]))));
        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Another_readers_code_is_none_of_theirs()
    {
        var codes = await MakeAsync("giver");
        await MakeAsync("taker");
        Assert.Equal(HttpStatusCode.OK, (await (await GivePasswordAsync("taker")).SubmitAsync(Step, ("Code", codes[0]))).Status);
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account()
    {
        var codes = await MakeAsync("guessed");
        for (var i = 0; i < 5; i++) await (await GivePasswordAsync("guessed")).SubmitAsync(Step, ("Code", "AAAA-BBBB"));
        var answer = await (await GivePasswordAsync("guessed")).SubmitAsync(Step, ("Code", codes[0]));
        Assert.StartsWith("There were too many tries", answer.Words("#Code-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_codes_replace_all_that_there_were()
    {
        var codes = await MakeAsync("renews");
        var reader = await site.Accounts.SignInAsync("renews@review.example");
        var shown = (await reader.SubmitAsync("/account/recovery-codes")).Document.QuerySelectorAll(".codes li").Select(c => c.TextContent).ToList();
        Assert.Equal(10, shown.Distinct().Count());
        Assert.Equal(HttpStatusCode.OK, (await (await GivePasswordAsync("renews")).SubmitAsync(Step, ("Code", codes[1]))).Status);
        Assert.Equal("/", (await (await GivePasswordAsync("renews")).SubmitAsync(Step, ("Code", shown[1]))).Location);
    }

    [Theory]
    [InlineData("")]
    [InlineData("----")]
    [InlineData("ÄÖÜ-🗝")]
    public async Task What_is_no_code_is_refused_in_words(string code)
    {
        var name = $"none{code.Length}";
        await MakeAsync(name);
        var answer = await (await GivePasswordAsync(name)).SubmitAsync(Step, ("Code", code));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotNull(answer.Document.QuerySelector("#Code-error"));
    }

    [Fact]
    public async Task A_code_of_almost_a_megabyte_is_refused_in_words()
    {
        await MakeAsync("long");
        Assert.Equal("This is too long for a recovery code.", (await (await GivePasswordAsync("long")).SubmitAsync(Step, ("Code", new string('A', 1_000_000)))).Words("#Code-error"));
    }

    private async Task<IReadOnlyList<string>> MakeAsync(string name)
    {
        var reader = await site.Accounts.AddAsync($"{name}@review.example");
        await site.Accounts.GiveAppAsync($"{name}@review.example");
        return await site.InScopeAsync(services => services.GetRequiredService<RecoveryCodes>().RenewAsync(reader.Id, TestContext.Current.CancellationToken));
    }

    private async Task<Visitor> GivePasswordAsync(string name)
    {
        var visitor = site.Visit();
        await visitor.SubmitAsync("/account/login", ("Email", $"{name}@review.example"), ("Password", SiteAccounts.Password));
        return visitor;
    }
}
