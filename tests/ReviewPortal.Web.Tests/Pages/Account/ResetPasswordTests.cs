using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Accounts;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

[Trait("Category", "Database")]
public sealed class ResetPasswordTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task A_reader_who_forgot_their_password_chooses_another_and_is_signed_out_everywhere_and_told()
    {
        await site.Accounts.AddAsync("forgot@example.org");
        var before = await site.Accounts.SignInAsync("forgot@example.org");
        var link = await AskAsync("forgot@example.org");
        await site.Visit().SubmitAsync("/account/link", ("Email", "forgot@example.org"));
        var signIn = await site.LinkAsync("forgot@example.org");

        var visitor = site.Visit();
        Assert.Equal("The password has 9 characters, and should have at least 15. Add a few words.", (await visitor.SubmitAsync(link, ("New", "too short"))).Words("#New-error"));
        var done = await visitor.SubmitAsync(link, ("New", "another long password"));

        Assert.Equal((HttpStatusCode.OK, "Your password is changed"), (done.Status, done.Words("h1")));
        Assert.Equal(HttpStatusCode.Redirect, (await before.GetAsync("/account")).Status);
        Assert.Equal("/", (await site.Visit().SubmitAsync("/account/login", ("Email", "forgot@example.org"), ("Password", "another long password"))).Location);
        Assert.Equal(HttpStatusCode.OK, (await site.Visit().SubmitAsync("/account/login", ("Email", "forgot@example.org"), ("Password", SiteAccounts.Password))).Status);
        Assert.Equal("Your password was changed at The Harbour Review", (await site.LettersAsync("forgot@example.org"))[^1].Subject);
        // No link from before opens a door any more.
        foreach (var used in new[] { link, signIn }) Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync(used)).Status);
    }

    [Fact]
    public async Task A_lock_ends_with_a_new_password()
    {
        await site.Accounts.AddAsync("lockout@example.org");
        await site.InScopeAsync(async services =>
        {
            var readers = services.GetRequiredService<UserManager<Reader>>();
            var reader = await readers.FindByEmailAsync("lockout@example.org") ?? throw new InvalidOperationException("No such reader.");
            await readers.SetLockoutEndDateAsync(reader, DateTimeOffset.MaxValue);
        });
        await site.Visit().SubmitAsync(await AskAsync("lockout@example.org"), ("New", "another long password"));
        Assert.Equal("/", (await site.Visit().SubmitAsync("/account/login", ("Email", "lockout@example.org"), ("Password", "another long password"))).Location);
    }

    [Fact]
    public async Task Of_twenty_new_passwords_sent_at_once_one_is_taken()
    {
        await site.Accounts.AddAsync("race@example.org");
        var link = await AskAsync("race@example.org");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => SubmitAsync(link, $"the long password {i}")));
        Assert.Equal(1, answers.Count(a => a.Status == HttpStatusCode.OK));
        Assert.Equal(19, answers.Count(a => a.Status == HttpStatusCode.NotFound));
        Assert.Single(await site.LettersAsync("race@example.org"), m => m.Subject.StartsWith("Your password was changed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/account/forgot-password")]
    [InlineData("/account/link")]
    public async Task A_known_and_an_unknown_address_are_answered_alike_and_leave_as_many_rows(string form)
    {
        await site.Accounts.AddAsync($"known{form.Length}@example.org");
        var known = await site.Visit().SubmitAsync(form, ("Email", $"known{form.Length}@example.org"));
        var unknown = await site.Visit().SubmitAsync(form, ("Email", "unknown@example.org"));
        Assert.Equal((known.Status, known.Location, known.Body.Length), (unknown.Status, unknown.Location, unknown.Body.Length));
        Assert.Equal(known.Headers.Select(h => h.Name), unknown.Headers.Select(h => h.Name));
        Assert.Empty(await site.LettersAsync("unknown@example.org"));
        Assert.Equal("This is not an e-mail address.", (await site.Visit().SubmitAsync(form, ("Email", "a@b@c\nd"))).Words("#Email-error"));
    }

    /// <summary>One who opens the form while it is good, and sends it whenever.</summary>
    private async Task<Answer> SubmitAsync(string link, string password)
    {
        var visitor = site.Visit();
        var page = await visitor.GetAsync("/account/forgot-password");
        var token = page.Document.QuerySelector("main form input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        return await visitor.PostAsync(link, ("New", password), ("__RequestVerificationToken", token));
    }

    private async Task<string> AskAsync(string email)
    {
        Assert.Equal("/account/mail-sent", (await site.Visit().SubmitAsync("/account/forgot-password", ("Email", email))).Location);
        return await site.LinkAsync(email);
    }
}
