using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Search;

/// <summary>What a reader may not read has no part in what they are shown: not by its presence, and not by the order of the rest.</summary>
[Trait("Category", "Database")]
public sealed class SearchPartitionTests : IAsyncLifetime
{
    private readonly SiteStorage _storage = new();
    private readonly SiteFactory _site;
    private readonly SiteFactory _other;

    public SearchPartitionTests() => (_site, _other) = (new() { Storage = _storage }, new() { Storage = _storage });

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _other.DisposeAsync();
        await _storage.DisposeAsync();
    }

    [Theory]
    [InlineData(ReaderKind.Anonymous)]
    [InlineData(ReaderKind.Reader)]
    [InlineData(ReaderKind.Lapsed)]
    [InlineData(ReaderKind.Print)]
    public async Task The_order_of_what_is_found_tells_nothing_of_words_behind_the_paywall(ReaderKind kind)
    {
        await FileReadableAsync();
        var orders = new List<string>();
        foreach (var word in new[] { "sanderling", "dotterel", "whimbrel" })
        {
            await FileAsync(12, "published: 2026-01-01\naccess: subscribers", $"An opening.<!--more-->\n\nBehind it stands {word}.");
            orders.Add(await SearchTests.FoundAsync(await _site.VisitAsync(kind), "sanderling dotterel"));
        }

        Assert.Equal(kind == ReaderKind.Anonymous ? 2 : 4, orders[0].Split('|').Length);
        Assert.Single(orders.Distinct());
    }

    [Theory]
    [InlineData("dek: A draft", false)]
    [InlineData("published: 2026-12-01", false)]
    [InlineData("published: 2026-01-01", true)]
    public async Task Neither_order_nor_results_tell_anything_of_what_is_not_published(string publication, bool isWithdrawn)
    {
        await FileReadableAsync();
        foreach (var kind in new[] { ReaderKind.Anonymous, ReaderKind.Reader, ReaderKind.AllAccess })
        {
            var orders = new List<string>();
            foreach (var word in new[] { "sanderling", "dotterel", "whimbrel" })
            {
                await FileAsync(12, publication + "\naccess: free", $"An opening with {word}.", isWithdrawn);
                orders.Add(await SearchTests.FoundAsync(await _site.VisitAsync(kind), "sanderling dotterel"));
            }

            Assert.Equal(kind == ReaderKind.Anonymous ? 2 : 4, orders[0].Split('|').Length);
            Assert.Single(orders.Distinct());
        }
    }

    [Fact]
    public async Task That_a_piece_needs_an_account_does_not_make_it_fit_better()
    {
        var often = string.Concat(Enumerable.Repeat(" A turnstone.", 14));
        await _site.FileAsync($"---\ntitle: Often\npublished: 2026-01-01\naccess: free\n---\n{often}");
        await _site.FileAsync($"---\ntitle: Once\npublished: 2026-01-02\naccess: registered\n---\nA turnstone.{string.Concat(Enumerable.Repeat(" Another bird.", 14))}");
        await FileAsync(12, "published: 2026-01-01\naccess: free", "Nothing of it.");
        Assert.Equal("Often|Once", await SearchTests.FoundAsync(await _site.VisitAsync(ReaderKind.Reader), "turnstone"));
    }

    [Fact]
    public async Task What_was_scheduled_is_found_right_after_its_instant_at_every_copy_of_the_site()
    {
        await _site.FileAsync("---\ntitle: Greenshank\npublished: 2026-06-16\n---\nA redshank.<!--more-->\n\nA godwit.");
        foreach (var copy in new[] { _site, _other }) Assert.Equal("", await SearchTests.FoundAsync(copy.Visit(), "redshank"));
        foreach (var copy in new[] { _site, _other }) copy.Time.SetUtcNow(new DateTimeOffset(2026, 6, 16, 4, 0, 0, TimeSpan.Zero));
        var found = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => SearchTests.FoundAsync((i % 2 == 0 ? _other : _site).Visit(), "redshank")));
        Assert.All(found, titles => Assert.Equal("Greenshank", titles));
        Assert.Equal("", await SearchTests.FoundAsync(await _site.VisitAsync(ReaderKind.Reader), "godwit"));
        Assert.Equal("Greenshank", await SearchTests.FoundAsync(await _site.VisitAsync(ReaderKind.AllAccess), "godwit"));
    }

    [Fact]
    public async Task What_is_put_off_is_found_no_more_until_its_new_instant()
    {
        await _site.FileAsync("---\ntitle: Greenshank\npublished: 2026-06-01\naccess: free\n---\nA redshank.");
        Assert.Equal("Greenshank", await SearchTests.FoundAsync(_site.Visit(), "redshank"));
        await _site.AtDeskAsync("greenshank", (desk, article) => desk.PublishAsync(article.Id, article.Revision, _site.Now.AddDays(1), default));
        Assert.Equal(0, await IndexedAsync());
        Assert.Equal("", await SearchTests.FoundAsync(_site.Visit(), "redshank"));
        _site.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal("Greenshank", await SearchTests.FoundAsync(_site.Visit(), "redshank"));
        Assert.Equal(1, await IndexedAsync());
    }

    [Fact]
    public async Task What_an_upgrade_left_to_be_indexed_is_filled_in_without_anyone_asking()
    {
        await FileAsync(60, "published: 2026-01-01\naccess: free", "A redshank.");
        await _site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            await db.Articles.ExecuteUpdateAsync(a => a.SetProperty(x => x.IndexedAt, (DateTime?)null));
            await db.Database.ExecuteSqlRawAsync(_storage.IsSqlite ? "DELETE FROM SearchOpen; DELETE FROM SearchMembers; DELETE FROM SearchWhole" : "DELETE FROM \"Search\"");
        });
        // A start of the site.
        _other.Visit();
        for (var i = 0; i < 300 && await IndexedAsync() < 60; i++) await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Equal(60, await IndexedAsync());
        Assert.Equal("60 articles.", (await _other.Visit().GetAsync("/search?q=redshank")).Words(".found"));
    }

    private async Task FileReadableAsync()
    {
        await _site.FileAsync("---\ntitle: One\npublished: 2026-02-01\naccess: free\n---\nSanderling, sanderling, sanderling, dotterel.");
        await _site.FileAsync("---\ntitle: Two\npublished: 2026-02-02\naccess: free\n---\nDotterel, dotterel, dotterel, sanderling.");
        await _site.FileAsync("---\ntitle: Three\npublished: 2026-02-03\naccess: registered\n---\nAn opening.<!--more-->\n\nSanderling, sanderling, sanderling, dotterel.");
        await _site.FileAsync("---\ntitle: Four\npublished: 2026-02-04\naccess: registered\n---\nAn opening.<!--more-->\n\nDotterel, dotterel, dotterel, sanderling.");
    }

    private async Task FileAsync(int count, string head, string text, bool isWithdrawn = false)
    {
        for (var i = 0; i < count; i++)
        {
            var slug = string.Create(CultureInfo.InvariantCulture, $"piece-{i}");
            await _site.FileAsync($"---\ntitle: A piece\nslug: {slug}\n{head}\n---\n{text}");
            if (isWithdrawn) await _site.WithdrawAsync(slug);
        }
    }

    private Task<int> IndexedAsync() => _site.InScopeAsync(services =>
        services.GetRequiredService<ReviewDbContext>().Articles.CountAsync(a => a.IndexedAt != null));
}
