using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

[Trait("Category", "Database")]
public sealed class EmailTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task A_reader_moves_to_another_address_from_its_mailbox_and_both_are_told()
    {
        await site.Accounts.AddAsync("old@example.org");
        var reader = await site.Accounts.SignInAsync("old@example.org");
        var elsewhere = reader.Again();
        Assert.Equal("/account/mail-sent", (await reader.SubmitAsync("/account/email", ("Email", "New@Bücher.example"))).Location);
        Assert.Equal("Somebody wants to change your address at The Harbour Review", Assert.Single(await site.LettersAsync("old@example.org")).Subject);
        Assert.Contains("old@example.org", (await reader.GetAsync("/account")).Words("header.opening"), StringComparison.Ordinal);

        var moved = await reader.PressAsync(await site.LinkAsync("New@xn--bcher-kva.example"));

        Assert.Equal((HttpStatusCode.OK, "Your address is changed"), (moved.Status, moved.Words("h1")));
        Assert.Contains("New@xn--bcher-kva.example", (await reader.GetAsync("/account")).Words("header.opening"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/account")).Status);
        await site.Accounts.SignInAsync("new@bücher.example");
        foreach (var address in new[] { "old@example.org", "New@xn--bcher-kva.example" })
            Assert.Equal("Your address was changed at The Harbour Review", (await site.LettersAsync(address))[^1].Subject);
    }

    [Fact]
    public async Task Whoever_gets_the_link_without_being_signed_in_to_the_account_moves_nothing()
    {
        await site.Accounts.AddAsync("intruder@example.org");
        await (await site.Accounts.SignInAsync("intruder@example.org")).SubmitAsync("/account/email", ("Email", "victim@example.org"));
        var link = await site.LinkAsync("victim@example.org");
        var other = await site.NewReaderAsync("bystander");
        foreach (var visitor in new[] { site.Visit(), other })
        {
            Assert.Equal("Sign in first", (await visitor.GetAsync(link)).Words("h1"));
            var form = await visitor.GetAsync("/account/forgot-password");
            var token = form.Document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
            Assert.Equal("Sign in first", (await visitor.PostAsync(link, ("__RequestVerificationToken", token))).Words("h1"));
        }

        await site.Accounts.SignInAsync("intruder@example.org");
    }

    [Fact]
    public async Task An_address_that_is_anothers_is_answered_alike_and_nobody_there_is_written_to()
    {
        await site.Accounts.AddAsync("asker@example.org");
        await site.Accounts.AddAsync("owner@example.org");
        var reader = await site.Accounts.SignInAsync("asker@example.org");
        Assert.Equal("/account/mail-sent", (await reader.SubmitAsync("/account/email", ("Email", "owner@example.org"))).Location);
        Assert.Empty(await site.LettersAsync("owner@example.org"));
    }

    [Fact]
    public async Task An_address_that_became_anothers_in_the_meantime_is_not_moved_to()
    {
        await site.Accounts.AddAsync("slow@example.org");
        var reader = await site.Accounts.SignInAsync("slow@example.org");
        await reader.SubmitAsync("/account/email", ("Email", "wanted@example.org"));
        var link = await site.LinkAsync("wanted@example.org");
        await site.Accounts.AddAsync("wanted@example.org");
        Assert.Equal(HttpStatusCode.NotFound, (await reader.PressAsync(link)).Status);
        Assert.Contains("slow@example.org", (await reader.GetAsync("/account")).Words("header.opening"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_ends_a_change_of_address_that_somebody_else_asked_for()
    {
        await site.Accounts.AddAsync("robbed@example.org");
        var thief = await site.Accounts.SignInAsync("robbed@example.org");
        await thief.SubmitAsync("/account/email", ("Email", "thief@example.org"));
        var link = await site.LinkAsync("thief@example.org");
        await site.Visit().SubmitAsync("/account/forgot-password", ("Email", "robbed@example.org"));
        await site.Visit().SubmitAsync(await site.LinkAsync("robbed@example.org"), ("New", "another long password"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync(link)).Status);
    }

    [Theory]
    [InlineData("", "Enter the new address.")]
    [InlineData("nobody", "This is not an e-mail address.")]
    [InlineData("same@EXAMPLE.org", "This is the address that you have.")]
    public async Task What_is_no_new_address_is_said_beside_its_field(string email, string message)
    {
        if ((await site.Visit().SubmitAsync("/account/login", ("Email", "same@example.org"), ("Password", SiteAccounts.Password))).Status == HttpStatusCode.OK)
            await site.Accounts.AddAsync("same@example.org");
        var reader = await site.Accounts.SignInAsync("same@example.org");
        Assert.Equal(message, (await reader.SubmitAsync("/account/email", ("Email", email))).Words("#Email-error"));
    }
}
