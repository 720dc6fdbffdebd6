using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Composition;

/// <summary>Two copies of the site on one database and one data directory.</summary>
[Trait("Category", "Database")]
public sealed class SeveralCopiesTests : IAsyncLifetime
{
    private readonly SiteStorage _storage = new();
    private readonly SiteFactory _one;
    private readonly SiteFactory _other;

    public SeveralCopiesTests() => (_one, _other) = (new() { Storage = _storage }, new() { Storage = _storage });

    public ValueTask InitializeAsync() => _one.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
        await _storage.DisposeAsync();
    }

    [Fact]
    public async Task What_is_published_edited_or_withdrawn_at_one_copy_shows_at_the_other_with_the_next_request()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _other.Visit().GetAsync(SampleArticle.Address)).Status);
        Assert.Contains("in preparation", (await _other.Visit().GetAsync("/")).Words("main"), StringComparison.Ordinal);

        await _one.FileAsync(SampleArticle.File);
        Assert.Contains("two ports", (await _other.Visit().GetAsync(SampleArticle.Address)).Words(".text"), StringComparison.Ordinal);
        Assert.Contains("Salt and Silence", (await _other.Visit().GetAsync("/")).Words("main"), StringComparison.Ordinal);

        for (var i = 0; i < 5; i++)
        {
            await _one.FileAsync(SampleArticle.File.Replace("two ports", $"port number {i}", StringComparison.Ordinal));
            Assert.Contains($"port number {i}", (await _other.Visit().GetAsync(SampleArticle.Address)).Words(".text"), StringComparison.Ordinal);
        }

        await _one.WithdrawAsync(SampleArticle.Slug);
        Assert.Equal(HttpStatusCode.NotFound, (await _other.Visit().GetAsync(SampleArticle.Address)).Status);
    }

    [Fact]
    public async Task Whoever_signed_in_at_one_copy_is_known_to_the_other()
    {
        await _one.FileAsync(SampleArticle.File);
        var there = _other.Visit();
        there.Cookies[Visitor.Account] = (await _one.VisitAsync(ReaderKind.AllAccess)).Cookies[Visitor.Account];
        Assert.Contains("its last sentence", (await there.GetAsync(SampleArticle.Address)).Words(".text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_signs_out_at_one_copy_is_signed_out_at_the_other_with_the_next_request()
    {
        var here = await _one.Accounts.SignInAsync(SiteAccounts.EmailOf(ReaderKind.Reader));
        var there = _other.Visit();
        there.Cookies[Visitor.Account] = here.Cookies[Visitor.Account];
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/account")).Status);
        await here.SubmitAsync("/account/logout");
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task A_restart_signs_nobody_out()
    {
        string cookie;
        await using (var before = new SiteFactory { Storage = _storage })
            cookie = (await before.VisitAsync(ReaderKind.Reader)).Cookies[Visitor.Account];

        await using var after = new SiteFactory { Storage = _storage };
        var reader = after.Visit();
        reader.Cookies[Visitor.Account] = cookie;
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task Both_copies_write_at_once_and_nothing_is_lost()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(async () =>
        {
            var site = n % 2 == 0 ? _one : _other;
            await site.FileAsync($"---\ntitle: Piece {n}\npublished: 2026-06-01\n---\nText {n}.");
        })));
        foreach (var site in new[] { _one, _other })
            Assert.Equal(20, (await site.Visit().GetAsync("/articles")).Document.QuerySelectorAll("main a.title").Length);
    }
}
