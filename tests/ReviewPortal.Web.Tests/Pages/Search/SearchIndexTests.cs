using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Articles.Desk;
using ReviewPortal.Data;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Search;

/// <summary>The index follows whatever is done at the desk.</summary>
[Trait("Category", "Database")]
public sealed class SearchIndexTests : IAsyncLifetime
{
    private const string File = "---\ntitle: Turnstone\npublished: 2026-06-01\n---\nThe opening has sanderling.<!--more-->\n\nThe rest has dotterel.";
    private readonly SiteFactory _site = new();

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        await _site.FileAsync(File);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task An_edit_is_found_with_the_next_search_and_what_it_replaced_no_more()
    {
        await _site.FileAsync(File.Replace("Turnstone", "Whimbrel\nslug: turnstone", StringComparison.Ordinal)
            .Replace("sanderling", "curlew", StringComparison.Ordinal).Replace("dotterel", "godwit", StringComparison.Ordinal));
        await AssertFoundAsync("turnstone", "", "");
        await AssertFoundAsync("sanderling", "", "");
        await AssertFoundAsync("dotterel", "", "");
        await AssertFoundAsync("whimbrel", "Whimbrel", "Whimbrel");
        await AssertFoundAsync("curlew", "Whimbrel", "Whimbrel");
        await AssertFoundAsync("godwit", "", "Whimbrel");
    }

    [Fact]
    public async Task What_is_gated_by_an_edit_is_found_by_subscribers_alone_from_then_on()
    {
        await _site.FileAsync(File.Replace("---\nThe", "access: free\n---\nThe", StringComparison.Ordinal));
        await AssertFoundAsync("dotterel", "Turnstone", "Turnstone");
        await _site.FileAsync(File);
        await AssertFoundAsync("dotterel", "", "Turnstone");
    }

    [Fact]
    public async Task What_is_withdrawn_is_not_found_until_it_is_published_again()
    {
        await _site.WithdrawAsync("turnstone");
        await AssertFoundAsync("sanderling", "", "");
        await _site.AtDeskAsync("turnstone", (desk, article) => desk.PublishAsync(article.Id, article.Revision, at: null, default));
        await AssertFoundAsync("sanderling", "Turnstone", "Turnstone");
        await AssertFoundAsync("dotterel", "", "Turnstone");
    }

    [Fact]
    public async Task What_is_scheduled_is_found_from_its_instant_on()
    {
        await _site.FileAsync("---\ntitle: Greenshank\npublished: 2026-06-16\naccess: free\n---\nA redshank.");
        await AssertFoundAsync("redshank", "", "");
        _site.Time.SetUtcNow(new DateTimeOffset(2026, 6, 16, 4, 0, 0, TimeSpan.Zero));
        await AssertFoundAsync("redshank", "Greenshank", "Greenshank");
    }

    [Fact]
    public async Task What_is_deleted_is_gone_and_what_takes_its_place_is_found()
    {
        await _site.AtDeskAsync("turnstone", (desk, article) => desk.DeleteAsync(article.Id, article.Revision, default));
        await AssertFoundAsync("sanderling", "", "");
        await _site.FileAsync("---\ntitle: Plover\npublished: 2026-06-01\naccess: free\n---\nA lapwing.");
        await AssertFoundAsync("sanderling", "", "");
        await AssertFoundAsync("lapwing", "Plover", "Plover");
    }

    [Fact]
    public async Task Rendering_again_fills_an_index_that_was_lost()
    {
        await _site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            await db.Database.ExecuteSqlRawAsync(_site.Storage.IsSqlite ? "DELETE FROM SearchOpen; DELETE FROM SearchMembers; DELETE FROM SearchWhole" : "DELETE FROM \"Search\"");
        });
        await AssertFoundAsync("sanderling", "", "");
        await _site.InScopeAsync(async services =>
        {
            await foreach (var (slug, problem) in services.GetRequiredService<ArticleRendering>().RenderAllAsync(default)) Assert.Equal(("turnstone", null), (slug, problem));
        });
        await AssertFoundAsync("sanderling", "Turnstone", "Turnstone");
        await AssertFoundAsync("turnstone", "Turnstone", "Turnstone");
        await AssertFoundAsync("dotterel", "", "Turnstone");
    }

    [Fact]
    public async Task Odd_queries_get_a_helpful_page_and_never_an_error()
    {
        var errors = _site.Log.Errors.Count();
        var visitors = new[] { _site.Visit(), await _site.VisitAsync(ReaderKind.Reader), await _site.VisitAsync(ReaderKind.AllAccess) };
        var random = new Random(6);
        var everyScript = Enumerable.Range(0, 0x11000).Where(c => c is > 0 and (< 0xD800 or > 0xDFFF)).Select(char.ConvertFromUtf32).Chunk(190).Select(letters => string.Concat(letters));
        string[] odd =
        [
            "\"", "*", "NEAR", "NEAR(a b, 2)", "%", "_", "a OR", "AND", "NOT a", "(", ")", "{title}: a", "-", "^a", "a:b", "'", "''", "\\", ":*", "a:*", "<->", "!a", "a & b | c", "\"a\" \"", "***", "a**", "\u0001\u001b\u007f",
            "\u202e\u200b\ufeff", "\ufffe\uffff", "\ue000registered", "😀", new string('a', 199), string.Join(' ', Enumerable.Repeat("the", 60)), string.Join(' ', "abcdefghijklmnopqrstuvwxyz0123456789".Select(c => $"{c}*")),
            new string('"', 200), new string('(', 200), "drop table \"SearchOpen\"; --",
        ];
        var noise = everyScript.Concat(Enumerable.Range(0, 300).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => char.ConvertFromUtf32(random.Next(1, 0xD800))))));
        // Noise is asked by each in turn: by all, it would be most of the time of all tests of the search.
        foreach (var (query, askers) in odd.Select(query => (query, visitors)).Concat(noise.Select((query, i) => (query, new[] { visitors[i % visitors.Length] }))))
        {
            foreach (var visitor in askers)
            {
                foreach (var address in new[] { "/search?q=", "/search/suggest?q=", "/search?contributor=", "/search?from=" })
                {
                    var answer = await visitor.GetAsync(address + Uri.EscapeDataString(query));
                    // What is typed is trimmed by a redirect.
                    if (answer is { Status: HttpStatusCode.Redirect, Location: { } trimmed }) answer = await visitor.GetAsync(trimmed);
                    Assert.Equal((address, query, HttpStatusCode.OK), (address, query, answer.Status));
                }
            }
        }

        Assert.Equal(errors, _site.Log.Errors.Count());
    }

    [Fact]
    public async Task Ten_kilobytes_are_told_to_be_too_long_and_a_NUL_to_be_unreadable()
    {
        var page = await _site.Visit().GetAsync("/search?q=" + new string('a', 10_240));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("That is too long to search for: 200 characters are the most.", page.Words(".error"));
        Assert.True(page.Body.Length < 10_000);
        Assert.Equal(HttpStatusCode.BadRequest, (await _site.Visit().GetAsync("/search?q=a%00b")).Status);
        var started = Stopwatch.GetTimestamp();
        await _site.Visit().GetAsync("/search?q=" + Uri.EscapeDataString(string.Concat(Enumerable.Repeat("\"a\" b* ", 1500))));
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(5));
    }

    private async Task AssertFoundAsync(string word, string byVisitor, string bySubscriber)
    {
        Assert.Equal((word, byVisitor), (word, await SearchTests.FoundAsync(_site.Visit(), word)));
        Assert.Equal((word, bySubscriber), (word, await SearchTests.FoundAsync(await _site.VisitAsync(ReaderKind.AllAccess), word)));
    }
}
