using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Accounts.Factors;
using ReviewPortal.Data;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

[Trait("Category", "Database")]
public sealed class AuthenticatorTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Page = "/account/authenticator";

    [Fact]
    public async Task An_app_is_set_up_by_its_first_code_and_ten_recovery_codes_are_shown_once()
    {
        var reader = await MakeAsync("sets-up");
        var (answer, key) = await SetUpAsync(reader);
        Assert.Equal(10, answer.Document.QuerySelectorAll(".codes li").Length);
        Assert.All(answer.Document.QuerySelectorAll(".codes li"), code => Assert.Matches("^([A-Z2-7]{4}-){5}[A-Z2-7]{4}$", code.TextContent));
        Assert.Equal("private, no-store", answer["Cache-Control"]);
        Assert.Null((await reader.GetAsync(Page)).Document.QuerySelector(".key"));

        // The code that set it up is spent.
        var again = site.Visit();
        await again.SubmitAsync("/account/login", ("Email", "sets-up@review.example"), ("Password", SiteAccounts.Password));
        var step = await again.SubmitAsync("/account/login/second-step", ("Code", Totp.CodeOf(key, Totp.StepAt(site.Now))));
        Assert.StartsWith("This code is not right", step.Words("#Code-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_the_key_nor_a_recovery_code_lies_in_the_database()
    {
        var (answer, key) = await SetUpAsync(await MakeAsync("stored"));
        var codes = answer.Document.QuerySelectorAll(".codes li").Select(c => c.TextContent.Replace("-", "", StringComparison.Ordinal)).ToList();
        await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            var stored = await db.Authenticators.AsNoTracking().SingleAsync(a => db.Users.Any(u => u.Id == a.ReaderId && u.Email == "stored@review.example"));
            Assert.Equal(-1, stored.ProtectedKey.AsSpan().IndexOf(key));
            Assert.DoesNotContain(Base32.Encode(key), Encoding.Latin1.GetString(stored.ProtectedKey), StringComparison.Ordinal);
            var hashes = await db.RecoveryCodes.Where(c => c.ReaderId == stored.ReaderId).Select(c => c.Hash).ToListAsync();
            Assert.Equal(RecoveryCodes.Count, hashes.Count);
            Assert.DoesNotContain(hashes, hash => codes.Contains(hash.ToUpperInvariant()));
            Assert.False(await db.UserTokens.AnyAsync());
        });
    }

    [Fact]
    public async Task A_wrong_first_code_sets_nothing_up_and_the_key_stays_the_same()
    {
        var reader = await MakeAsync("mistypes");
        var page = await reader.GetAsync(Page);
        var answer = await reader.SubmitAsync(Page, ("Code", "000000"));
        Assert.StartsWith("This is not what the app should show", answer.Words("#Code-error"), StringComparison.Ordinal);
        Assert.NotNull(answer.Document.QuerySelector(".qr svg path"));
        Assert.NotEqual(page.Words(".key"), answer.Words(".key"));
        var sealedKey = answer.Document.QuerySelector("input[name=sealedKey]")?.GetAttribute("value") ?? "";
        var token = answer.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        var once = await reader.PostAsync(Page, ("sealedKey", sealedKey), ("Code", ""), ("__RequestVerificationToken", token));
        Assert.Equal(answer.Words(".key"), once.Words(".key"));
    }

    [Fact]
    public async Task A_key_made_for_another_reader_a_made_up_one_and_an_old_one_are_refused()
    {
        var (one, other) = (await MakeAsync("one"), await MakeAsync("other"));
        var page = await one.GetAsync(Page);
        var sealedKey = page.Document.QuerySelector("input[name=sealedKey]")?.GetAttribute("value") ?? "";
        var code = Totp.CodeOf(KeyOf(page), Totp.StepAt(site.Now));
        foreach (var (visitor, key) in new[] { (other, sealedKey), (one, sealedKey[..^4]), (one, "x"), (one, new string('x', 100_000)) })
        {
            var token = (await visitor.GetAsync(Page)).Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
            var answer = await visitor.PostAsync(Page, ("sealedKey", key), ("Code", code), ("__RequestVerificationToken", token));
            Assert.StartsWith("That key is too old.", answer.Words("#Code-error"), StringComparison.Ordinal);
        }

        // Half an hour later; another copy of the site, for time here stands still.
        await using var later = new SiteFactory { Storage = site.Storage };
        later.Time.Advance(TimeSpan.FromMinutes(30));
        var late = await later.Accounts.SignInAsync("one@review.example");
        var lateToken = (await late.GetAsync(Page)).Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        var tooLate = await late.PostAsync(Page, ("sealedKey", sealedKey), ("Code", Totp.CodeOf(KeyOf(page), Totp.StepAt(later.Now))), ("__RequestVerificationToken", lateToken));
        Assert.StartsWith("That key is too old.", tooLate.Words("#Code-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_other_session_ends_when_an_app_is_set_up_and_when_it_is_removed()
    {
        var here = await MakeAsync("elsewhere");
        var elsewhere = await site.Accounts.SignInAsync("elsewhere@review.example");
        var (_, key) = await SetUpAsync(here);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/account")).Status);

        var copy = here.Again();
        var wrong = await here.SubmitAsync(Page, ("Proof", "not the password"));
        Assert.StartsWith("This is neither the password", wrong.Words("#Proof-error"), StringComparison.Ordinal);
        // The next step: that of now is spent.
        var removed = await here.SubmitAsync(Page, ("Proof", Totp.CodeOf(key, Totp.StepAt(site.Now) + 1)));
        Assert.Equal("/account/signing-in?notice=app-removed", removed.Location);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await copy.GetAsync("/account")).Status);
        await site.Accounts.SignInAsync("elsewhere@review.example");
    }

    [Fact]
    public async Task The_password_removes_the_app_too()
    {
        var reader = await MakeAsync("forgetful");
        await SetUpAsync(reader);
        Assert.Equal("/account/signing-in?notice=app-removed", (await reader.SubmitAsync(Page, ("Proof", SiteAccounts.Password))).Location);
    }

    private async Task<Visitor> MakeAsync(string name)
    {
        await site.Accounts.AddAsync($"{name}@review.example");
        return await site.Accounts.SignInAsync($"{name}@review.example");
    }

    private async Task<(Answer Answer, byte[] Key)> SetUpAsync(Visitor reader)
    {
        var page = await reader.GetAsync(Page);
        var key = KeyOf(page);
        var hidden = page.Document.QuerySelectorAll("main form input[type=hidden]").Select(i => (i.GetAttribute("name") ?? "", i.GetAttribute("value") ?? ""));
        var answer = await reader.PostAsync(Page, [.. hidden, ("Code", Totp.CodeOf(key, Totp.StepAt(site.Now)))]);
        Assert.Equal("Keep these codes", answer.Words("h1"));
        return (answer, key);
    }

    /// <summary>What an app would take from the letters on the page.</summary>
    private static byte[] KeyOf(Answer page)
    {
        var bits = string.Concat((page.Words(".key") ?? "").Where(char.IsLetterOrDigit).Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }
}
