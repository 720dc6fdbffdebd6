using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

/// <summary>Access is decided from the database at every request, never from what a cookie says.</summary>
[Trait("Category", "Database")]
public sealed class StandingTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task A_subscription_ends_at_its_instant_for_a_reader_who_is_reading()
    {
        await using var own = new SampleSite();
        await own.InitializeAsync();
        await own.Accounts.AddAsync("ending@review.example", plan: "All Access", until: own.Now.AddHours(1));
        var reader = await own.Accounts.SignInAsync("ending@review.example");
        own.Time.Advance(TimeSpan.FromHours(1) - TimeSpan.FromTicks(10));
        Assert.True(await ReadsWholeAsync(reader));
        own.Time.Advance(TimeSpan.FromTicks(10));
        Assert.False(await ReadsWholeAsync(reader));
    }

    [Fact]
    public async Task A_subscription_that_is_ended_or_given_counts_from_the_next_request()
    {
        var account = await site.Accounts.AddAsync("sent-back@review.example", plan: "All Access");
        var reader = await site.Accounts.SignInAsync("sent-back@review.example");
        Assert.True(await ReadsWholeAsync(reader));
        await EndAsync(site.Now);
        Assert.False(await ReadsWholeAsync(reader));
        await EndAsync(site.Now.AddDays(1));
        Assert.True(await ReadsWholeAsync(reader));

        Task EndAsync(DateTime at) => site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            (await db.Subscriptions.SingleAsync(s => s.ReaderId == account.Id)).MoveEnd(at, new("test", null), site.Now);
            await db.SaveChangesAsync();
        });
    }

    [Fact]
    public async Task A_role_that_is_taken_away_or_given_counts_from_the_next_request()
    {
        var account = await site.Accounts.AddAsync("demoted@review.example", Roles.Editor);
        var editor = await site.Accounts.SignInAsync("demoted@review.example");
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/admin/articles")).Status);
        await ChangeAsync((readers, reader) => readers.RemoveFromRoleAsync(reader, Roles.Editor));
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync("/admin/articles")).Status);
        Assert.False(await ReadsWholeAsync(editor));
        await ChangeAsync((readers, reader) => readers.AddToRoleAsync(reader, Roles.Admin));
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/admin/articles")).Status);

        Task ChangeAsync(Func<UserManager<Reader>, Reader, Task<IdentityResult>> change) => site.InScopeAsync(async services =>
        {
            var readers = services.GetRequiredService<UserManager<Reader>>();
            Assert.True((await change(readers, await readers.FindByIdAsync(account.Id) ?? throw new InvalidOperationException("No such reader."))).Succeeded);
        });
    }

    [Fact]
    public async Task A_new_password_ends_what_was_signed_in_with_the_old()
    {
        var account = await site.Accounts.AddAsync("changed@review.example", plan: "All Access");
        var reader = await site.Accounts.SignInAsync("changed@review.example");
        await site.InScopeAsync(async services =>
        {
            var readers = services.GetRequiredService<UserManager<Reader>>();
            await readers.UpdateSecurityStampAsync(await readers.FindByIdAsync(account.Id) ?? throw new InvalidOperationException("No such reader."));
        });
        Assert.False(await ReadsWholeAsync(reader));
        Assert.DoesNotContain(Visitor.Account, reader.Cookies.Keys);
    }

    [Fact]
    public async Task An_account_that_is_deleted_is_nobody_from_the_next_request()
    {
        var account = await site.Accounts.AddAsync("gone@review.example", Roles.Admin);
        var reader = await site.Accounts.SignInAsync("gone@review.example");
        await site.InScopeAsync(async services =>
        {
            var readers = services.GetRequiredService<UserManager<Reader>>();
            await readers.DeleteAsync(await readers.FindByIdAsync(account.Id) ?? throw new InvalidOperationException("No such reader."));
        });
        Assert.Equal(HttpStatusCode.Redirect, (await reader.GetAsync("/admin/articles")).Status);
    }

    private static async Task<bool> ReadsWholeAsync(Visitor visitor) =>
        (await visitor.GetAsync(SampleArticle.Address)).Document.QuerySelector(".paywall") is null;
}
