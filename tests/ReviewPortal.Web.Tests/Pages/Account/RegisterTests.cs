using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

[Trait("Category", "Database")]
public sealed class RegisterTests(SampleSite site) : IClassFixture<SampleSite>
{
    private const string Form = "/account/register";

    [Fact]
    public async Task A_visitor_makes_an_account_and_the_link_in_their_mailbox_signs_them_in_where_they_were()
    {
        var visitor = site.Visit();
        var answer = await visitor.SubmitAsync(
            "/account/register?returnUrl=%2Farticles%2Fsalt-and-silence", ("Name", "Nell O’Hara"), ("Email", " nell@Review.example "), ("Password", "fifteen letters"));
        Assert.Equal((HttpStatusCode.Redirect, "/account/mail-sent"), (answer.Status, answer.Location));
        Assert.DoesNotContain(visitor.Cookies, c => c.Key.Contains("reader", StringComparison.Ordinal));

        var entered = await visitor.ConfirmAsync(await site.LinkAsync("nell@review.example"), "fifteen letters");
        Assert.Equal((HttpStatusCode.Redirect, SampleArticle.Address), (entered.Status, entered.Location));
        var account = await visitor.GetAsync("/account");
        Assert.Equal("Nell O’Hara", account.Words("h1"));
        Assert.Null(account.Document.QuerySelector(".notice"));
    }

    [Fact]
    public async Task An_account_works_before_its_address_is_confirmed_and_says_so_with_a_link_sent_again()
    {
        await site.Visit().SubmitAsync(Form, ("Name", "Una"), ("Email", "una@review.example"), ("Password", SiteAccounts.Password));
        var reader = await site.Accounts.SignInAsync("una@review.example");
        Assert.Contains("not confirmed yet", (await reader.GetAsync("/account")).Words(".notice"), StringComparison.Ordinal);

        var token = (await reader.GetAsync("/account/email")).Document.QuerySelector("form[action$='handler=Confirm'] input")?.GetAttribute("value") ?? "";
        Assert.Equal("/account/mail-sent", (await reader.PostAsync("/account/email?handler=confirm", ("__RequestVerificationToken", token))).Location);
        Assert.Equal("/account", (await reader.PressAsync(await site.LinkAsync("una@review.example"))).Location);
        Assert.Null((await reader.GetAsync("/account")).Document.QuerySelector(".notice"));
    }

    [Theory]
    [InlineData("reader@review.example")]
    [InlineData("READER@review.example")]
    [InlineData("reader@REVIEW.EXAMPLE")]
    public async Task Whether_an_address_has_an_account_is_told_to_its_mailbox_alone(string email)
    {
        var answer = await site.Visit().SubmitAsync(Form, ("Name", "Again"), ("Email", email), ("Password", "fifteen letters"));
        Assert.Equal((HttpStatusCode.Redirect, "/account/mail-sent"), (answer.Status, answer.Location));
        var letter = (await site.LettersAsync("reader@review.example"))[^1];
        Assert.Equal("You have an account at The Harbour Review already", letter.Subject);
        var visitor = site.Visit();
        await visitor.PressAsync(await site.LinkAsync("reader@review.example"));
        Assert.Equal("Reader Reader", (await visitor.GetAsync("/account")).Words("h1"));
        await site.Accounts.SignInAsync("reader@review.example");
        site.Time.Advance(TimeSpan.FromMinutes(16));
    }

    [Fact]
    public async Task Of_two_who_register_one_address_at_once_one_makes_it_and_all_are_answered_alike()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            site.Visit().SubmitAsync(Form, ("Name", "Twin"), ("Email", "twin@review.example"), ("Password", "fifteen letters"))));
        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.Redirect, "/account/mail-sent"), (answer.Status, answer.Location)));
        Assert.Single(await site.LettersAsync("twin@review.example"), m => m.Subject.StartsWith("Confirm", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "a@review.example", "fifteen letters", "#Name-error", "Enter your name.")]
    [InlineData("A", "not an address", "fifteen letters", "#Email-error", "This is not an e-mail address.")]
    [InlineData("A", "a@review.example\r\nBcc: all@review.example", "fifteen letters", "#Email-error", "This is not an e-mail address.")]
    [InlineData("A", "A <a@review.example>", "fifteen letters", "#Email-error", "This is not an e-mail address.")]
    [InlineData("A", "a@review.example", "fourteen lette", "#Password-error", "The password has 14 characters, and should have at least 15. Add a few words.")]
    public async Task What_is_missing_is_said_beside_its_field(string name, string email, string password, string error, string message)
    {
        var page = await site.Visit().SubmitAsync(Form, ("Name", name), ("Email", email), ("Password", password));
        Assert.Equal(message, page.Words(error));
    }
}
