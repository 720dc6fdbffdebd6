using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

[Trait("Category", "Database")]
public sealed class RegisterTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task A_visitor_makes_an_account_and_comes_back_signed_in()
    {
        var visitor = site.Visit();
        var answer = await visitor.SubmitAsync(
            "/account/register?returnUrl=%2Farticles%2Fsalt-and-silence", ("Name", "Nell O’Hara"), ("Email", "nell@review.example"), ("Password", "fifteen letters"));
        Assert.Equal((HttpStatusCode.Redirect, SampleArticle.Address), (answer.Status, answer.Location));
        Assert.Equal("Nell O’Hara", (await visitor.GetAsync("/account")).Words("h1"));
    }

    [Theory]
    [InlineData("reader@review.example")]
    [InlineData("READER@review.example")]
    public async Task An_address_has_one_account(string email)
    {
        var page = await site.Visit().SubmitAsync("/account/register", ("Name", "Again"), ("Email", email), ("Password", "fifteen letters"));
        Assert.Equal("There is an account with this e-mail address already. Sign in instead.", page.Words("#Email-error"));
    }

    [Fact]
    public async Task Of_two_who_register_one_address_at_once_one_is_let_in()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            site.Visit().SubmitAsync("/account/register", ("Name", "Twin"), ("Email", "twin@review.example"), ("Password", "fifteen letters"))));
        Assert.Equal(1, answers.Count(a => a.Status == HttpStatusCode.Redirect));
        Assert.Equal(3, answers.Count(a => a.Words("#Email-error")?.StartsWith("There is an account", StringComparison.Ordinal) == true));
    }

    [Theory]
    [InlineData("", "a@review.example", "fifteen letters", "#Name-error", "Enter your name.")]
    [InlineData("A", "not an address", "fifteen letters", "#Email-error", "This is not an e-mail address.")]
    [InlineData("A", "a@review.example", "fourteen lette", "#Password-error", "The password should have 15 to 256 characters.")]
    public async Task What_is_missing_is_said_beside_its_field(string name, string email, string password, string error, string message)
    {
        var page = await site.Visit().SubmitAsync("/account/register", ("Name", name), ("Email", email), ("Password", password));
        Assert.Equal(message, page.Words(error));
    }
}
