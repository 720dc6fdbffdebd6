using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

public sealed class NewPasswordTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData("too short", "The password has 9 characters, and should have at least 15. Add a few words.")]
    [InlineData("The Harbour Review", "Most of the password is your name, your address or the name of this site. Use words that have nothing to do with them.")]
    [InlineData("passwordpassword", "The password is the same thing repeated. Add other words.")]
    public async Task A_password_that_is_guessed_first_is_refused_beside_its_field_when_an_account_is_made_and_when_it_is_changed(string password, string problem)
    {
        var register = await site.Visit().SubmitAsync("/account/register", ("Name", "Ida"), ("Email", "new@example.org"), ("Password", password));
        Assert.Equal(problem, register.Words("#Password-error"));
        var change = await (await site.VisitAsync(ReaderKind.Reader)).SubmitAsync("/account/password", ("Current", SiteAccounts.Password), ("New", password));
        Assert.Equal(problem, change.Words("#New-error"));
    }

    [Theory]
    [InlineData(" spaces at both ends and 'quotes' <b> ")]
    [InlineData("пароль из пятнадцати букв")]
    [InlineData("🚢⚓🌊🐟🦀🐙🦑🐚🏝️🌅🌧️⛵🧭🗺️")]
    public async Task Any_characters_make_a_password_and_open_the_account_to_the_letter(string password)
    {
        var email = $"any{password.Length}@example.org";
        Assert.Equal(HttpStatusCode.Redirect, (await site.Visit().SubmitAsync("/account/register", ("Name", "Ida"), ("Email", email), ("Password", password))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await site.Visit().SubmitAsync("/account/login", ("Email", email), ("Password", password))).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.Visit().SubmitAsync("/account/login", ("Email", email), ("Password", password.Trim() + "x"))).Status);
    }

    [Fact]
    public async Task A_password_with_accents_opens_the_account_from_every_keyboard()
    {
        await site.Visit().SubmitAsync("/account/register", ("Name", "Ida"), ("Email", "accents@example.org"), ("Password", "un caf\u00e9 tr\u00e8s serr\u00e9"));
        var answer = await site.Visit().SubmitAsync("/account/login", ("Email", "accents@example.org"), ("Password", "un cafe\u0301 tre\u0300s serre\u0301"));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
    }

    [Fact]
    public async Task A_hash_made_with_fewer_rounds_still_opens_and_is_made_anew()
    {
        var reader = await site.Accounts.AddAsync("older@example.org");
        var older = new PasswordHasher<Reader>(Options.Create(new PasswordHasherOptions { IterationCount = SiteAccounts.HashIterations / 2 })).HashPassword(reader, SiteAccounts.Password);
        Task<string?> HashAsync() => site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().Users.Where(u => u.Id == reader.Id).Select(u => u.PasswordHash).SingleAsync());
        await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().Users.Where(u => u.Id == reader.Id)
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.PasswordHash, older)));

        await site.Accounts.SignInAsync("older@example.org");
        Assert.NotEqual(older, await HashAsync());
    }
}
