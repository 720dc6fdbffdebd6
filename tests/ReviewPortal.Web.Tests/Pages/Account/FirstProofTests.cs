using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Accounts.Factors;
using ReviewPortal.Data;
using ReviewPortal.Shelf;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

/// <summary>Anybody may register with anybody's address. What they make of the account is not there any more once its owner comes.</summary>
[Trait("Category", "Database")]
public sealed class FirstProofTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Theirs = "the password of a stranger", Mine = "the password of the owner";

    [Theory]
    [InlineData("/account/passkeys")]
    [InlineData("/account/authenticator")]
    [InlineData("/account/recovery-codes")]
    [InlineData("/account/feed")]
    public async Task Nothing_that_lets_in_or_lasts_is_added_before_the_address_is_confirmed(string page)
    {
        var stranger = await RegisteredAsync($"early{page.Length}@review.example");
        Assert.Equal("/account/email", (await stranger.GetAsync(page)).Location);
        var token = (await stranger.GetAsync("/account/devices")).Document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        foreach (var address in new[] { page, $"{page}?handler=options" })
            Assert.Equal("/account/email", (await stranger.PostAsync(address, ("__RequestVerificationToken", token), ("act", "make"))).Location);
        Assert.Contains("no passkey", (await stranger.GetAsync("/account/email")).Words(".notice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_chose_the_password_enters_it_at_the_link_and_keeps_it()
    {
        const string email = "keeps@review.example";
        var elsewhere = await RegisteredAsync(email);
        var (owner, link) = (site.Visit(), await site.LinkAsync(email));
        Assert.Contains("not the password", (await owner.ConfirmAsync(link, "some other long password")).Words("#Password-error"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await owner.PostAsync(link, ("__RequestVerificationToken", await TokenAsync(owner, link)))).Status);
        Assert.False(await owner.IsSignedInAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await owner.ConfirmAsync(link, Theirs)).Status);
        Assert.True(await owner.IsSignedInAsync());
        Assert.False(await elsewhere.IsSignedInAsync());
        Assert.Equal("/", (await SignInAsync(email, Theirs)).Location);
    }

    [Theory]
    [InlineData("confirm")]
    [InlineData("register")]
    [InlineData("link")]
    public async Task Whoever_did_not_chooses_one_and_nothing_of_the_stranger_is_left(string way)
    {
        var email = $"owner-{way}@review.example";
        var stranger = await RegisteredAsync(email);
        await stranger.SubmitAsync("/account/email", ("Email", $"stranger-{way}@review.example"));
        await GiveOldThingsAsync(email);
        var move = await site.LinkAsync($"stranger-{way}@review.example");
        if (way == "register") await site.Visit().SubmitAsync("/account/register", ("Name", "Owner"), ("Email", email), ("Password", Mine));
        if (way == "link") await site.Visit().SubmitAsync("/account/link", ("Email", email));

        var (owner, link) = (site.Visit(), await site.LinkAsync(email));
        Assert.Contains("9 characters", (await owner.ConfirmAsync(link, "too short", "new")).Words("#Password-error"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await owner.ConfirmAsync(link, Mine, "new")).Status);
        Assert.True(await owner.IsSignedInAsync());
        await AssertGoneAsync(email, stranger);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync(move)).Status);
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/account/passkeys")).Status);
    }

    [Fact]
    public async Task A_reset_is_a_first_proof_too()
    {
        const string email = "resets@review.example";
        var stranger = await RegisteredAsync(email);
        await GiveOldThingsAsync(email);
        await site.Visit().SubmitAsync("/account/forgot-password", ("Email", email));
        Assert.Equal("Your password is changed", (await site.Visit().SubmitAsync(await site.LinkAsync(email), ("New", Mine))).Words("h1"));
        await AssertGoneAsync(email, stranger);
    }

    [Fact]
    public async Task A_reset_of_a_confirmed_account_leaves_its_second_factor()
    {
        const string email = "kept-factor@review.example";
        await site.Accounts.AddAsync(email);
        await site.Accounts.GiveAppAsync(email);
        await site.Visit().SubmitAsync("/account/forgot-password", ("Email", email));
        await site.Visit().SubmitAsync(await site.LinkAsync(email), ("New", Mine));
        Assert.Equal("/account/login/second-step", (await SignInAsync(email, Mine)).Location);
    }

    [Fact]
    public async Task The_desk_shows_who_has_not_confirmed_and_gives_them_no_role()
    {
        const string email = "newhire@review.example";
        await RegisteredAsync(email);
        var id = await IdOfAsync(email);
        var admin = await site.VisitAsync(ReaderKind.Admin);
        Assert.Contains("address not confirmed", (await admin.GetAsync("/admin/readers?q=newhire")).Words("tbody"), StringComparison.Ordinal);
        Assert.Contains("address not confirmed", (await admin.GetAsync($"/admin/readers/{id}")).Words(".desk-head"), StringComparison.Ordinal);
        Assert.Contains("has not been confirmed", (await admin.GetAsync($"/admin/readers/{id}")).Words("section[aria-labelledby=grant] .notice"), StringComparison.Ordinal);
        Assert.Contains("has not been confirmed", (await admin.GetAsync($"/admin/readers/{id}/roles")).Words(".notice"), StringComparison.Ordinal);
        var refused = await admin.SubmitAsync($"/admin/readers/{id}/roles", ("roles", "Admin"));
        Assert.Contains("has not been confirmed", refused.Words(".errors"), StringComparison.Ordinal);
        Assert.DoesNotContain("staff", (await admin.GetAsync($"/admin/readers/{id}")).Words(".desk-head"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_to_an_address_that_somebody_registered_is_for_its_owner_alone()
    {
        const string email = "invited@review.example";
        var stranger = await RegisteredAsync(email);
        await GiveOldThingsAsync(email);
        var admin = await site.VisitAsync(ReaderKind.Admin);
        var sent = await admin.SubmitAsync("/admin/readers/invite", ("Name", "Nell"), ("Email", email), ("roles", "Editor"));
        Assert.Equal("The invitation was sent.", (await admin.GetAsync(sent.Location ?? "")).Words(".notice"));
        await AssertGoneAsync(email, stranger);

        var owner = site.Visit();
        Assert.Equal("/admin", (await owner.PressAsync(await site.LinkAsync(email))).Location);
        Assert.Equal("Nell", (await owner.GetAsync("/account")).Words("h1"));
        Assert.StartsWith("/account/signing-in?", (await owner.GetAsync("/admin")).Location, StringComparison.Ordinal);
    }

    /// <summary>Who is signed in to an account that they have just made with somebody's address.</summary>
    private async Task<Visitor> RegisteredAsync(string email)
    {
        await site.Visit().SubmitAsync("/account/register", ("Name", "Stranger"), ("Email", email), ("Password", Theirs));
        var stranger = site.Visit();
        Assert.Equal("/", (await stranger.SubmitAsync("/account/login", ("Email", email), ("Password", Theirs))).Location);
        return stranger;
    }

    /// <summary>What an account that was not confirmed could have in earlier days.</summary>
    private async Task GiveOldThingsAsync(string email)
    {
        await site.Accounts.GiveAppAsync(email);
        var id = await IdOfAsync(email);
        await site.InScopeAsync(services => services.GetRequiredService<RecoveryCodes>().RenewAsync(id, default));
        await site.InScopeAsync(services => services.GetRequiredService<FeedAddresses>().MakeAsync(id, default));
    }

    private async Task AssertGoneAsync(string email, Visitor stranger)
    {
        Assert.False(await stranger.IsSignedInAsync());
        Assert.Equal(HttpStatusCode.OK, (await SignInAsync(email, Theirs)).Status);
        var id = await IdOfAsync(email);
        Assert.Equal(0, await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            return await db.Authenticators.CountAsync(a => a.ReaderId == id) + await db.RecoveryCodes.CountAsync(c => c.ReaderId == id)
                + await db.ReaderFeeds.CountAsync(f => f.ReaderId == id);
        }));
    }

    private Task<Answer> SignInAsync(string email, string password) => site.Visit().SubmitAsync("/account/login", ("Email", email), ("Password", password));

    private static async Task<string> TokenAsync(Visitor visitor, string page) =>
        (await visitor.GetAsync(page)).Document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";

    private Task<string> IdOfAsync(string email) => site.InScopeAsync(services =>
        services.GetRequiredService<ReviewDbContext>().Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync());
}
