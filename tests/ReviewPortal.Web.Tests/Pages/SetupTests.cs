using System.Text.RegularExpressions;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages;

[Trait("Category", "Database")]
public sealed partial class SetupTests : IAsyncLifetime
{
    private readonly SiteFactory _site = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Whoever_opens_the_link_of_the_log_first_becomes_the_administrator_and_nobody_after_them()
    {
        var (visitor, address) = Start();
        var answer = await visitor.SubmitAsync(address, ("Name", "Ada"), ("Email", "ada@review.example"), ("Password", "fifteen letters"));
        Assert.Equal((HttpStatusCode.Redirect, "/admin"), (answer.Status, answer.Location));
        // A password alone does not open the desk.
        Assert.Equal("/account/signing-in?returnUrl=%2Fadmin", (await visitor.GetAsync("/admin")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Visit().GetAsync(address)).Status);
    }

    [Fact]
    public async Task Of_two_who_send_the_form_at_once_one_becomes_the_administrator()
    {
        var (_, address) = Start();
        var pages = await Task.WhenAll(Enumerable.Range(0, 4).Select(async n =>
        {
            var visitor = _site.Visit();
            var page = await visitor.GetAsync(address);
            var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
            return (visitor, token, n);
        }));
        var answers = await Task.WhenAll(pages.Select(p => p.visitor.PostAsync(
            address, ("Name", "Ada"), ("Email", $"ada{p.n}@review.example"), ("Password", "fifteen letters"), ("__RequestVerificationToken", p.token))));
        Assert.Equal(1, answers.Count(a => a.Status == HttpStatusCode.Redirect));
        Assert.Equal(3, answers.Count(a => a.Status == HttpStatusCode.NotFound));
    }

    [Theory]
    [InlineData("/setup")]
    [InlineData("/setup?token=")]
    [InlineData("/setup?token=CfDJ8garbage")]
    public async Task Without_a_genuine_link_there_is_no_such_page(string address)
    {
        Start();
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Visit().GetAsync(address)).Status);
    }

    private (Visitor Visitor, string Address) Start()
    {
        var visitor = _site.Visit();
        var link = Link().Match(_site.Log.Text);
        Assert.True(link.Success);
        return (visitor, link.Groups[1].Value);
    }

    [GeneratedRegex(@"https://review\.example(/setup\?token=\S+)")]
    private static partial Regex Link();
}
