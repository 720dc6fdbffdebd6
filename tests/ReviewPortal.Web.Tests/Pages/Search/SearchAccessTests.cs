using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Search;

/// <summary>Each kind of reader finds exactly what they may read.</summary>
[Trait("Category", "Database")]
public sealed class SearchAccessTests(SearchArchive site) : IClassFixture<SearchArchive>
{
    // Words that stand behind the paywall: of a recent article, of the archive, of one that is free with an account; and one that is free.
    private const string Recent = "quorndon", Archive = "zymurgy", Registered = "xylography", Free = "vexillology";

    [Theory]
    [InlineData(ReaderKind.Anonymous, Free)]
    [InlineData(ReaderKind.Reader, Free, Registered)]
    [InlineData(ReaderKind.Lapsed, Free, Registered)]
    [InlineData(ReaderKind.Print, Free, Registered)]
    [InlineData(ReaderKind.Digital, Free, Registered, Recent)]
    [InlineData(ReaderKind.AllAccess, Free, Registered, Recent, Archive)]
    [InlineData(ReaderKind.Circulation, Free, Registered, Recent, Archive)]
    [InlineData(ReaderKind.Editor, Free, Registered, Recent, Archive)]
    [InlineData(ReaderKind.Admin, Free, Registered, Recent, Archive)]
    public async Task Each_kind_of_reader_finds_exactly_what_they_may_read(ReaderKind kind, params string[] readable)
    {
        var visitor = await site.VisitAsync(kind);
        foreach (var word in new[] { Recent, Archive, Registered, Free })
        {
            var page = await visitor.GetAsync($"/search?q={word}");
            Assert.Equal((word, readable.Contains(word)), (word, page.Document.QuerySelector(".contents") is not null));
            if (readable.Contains(word)) Assert.Equal(word, page.Words(".excerpt mark"));
        }
    }

    [Fact]
    public async Task A_word_behind_the_paywall_is_to_the_byte_a_word_that_is_nowhere()
    {
        foreach (var kind in new[] { ReaderKind.Anonymous, ReaderKind.Reader, ReaderKind.Lapsed, ReaderKind.Print })
        {
            var visitor = await site.VisitAsync(kind);
            foreach (var form in new[] { "{0}", "\"stands {0}\"", "lamps {0}", "{0}*", "{0} -x" })
            {
                var gated = await visitor.GetAsync("/search?q=" + Uri.EscapeDataString(form.Replace("{0}", Recent, StringComparison.Ordinal)));
                var nowhere = await visitor.GetAsync("/search?q=" + Uri.EscapeDataString(form.Replace("{0}", "quorndom", StringComparison.Ordinal)));
                Assert.Equal(nowhere.Text.Replace("quorndom", Recent, StringComparison.Ordinal), gated.Text);
                Assert.Equal(nowhere.Headers, gated.Headers);
            }
        }
    }

    [Fact]
    public async Task A_lapse_counts_from_the_next_search()
    {
        await site.Accounts.AddAsync("lapsing@review.example", plan: "All Access", until: site.Now.AddHours(1));
        var visitor = await site.Accounts.SignInAsync("lapsing@review.example");
        Assert.Equal("The Café at Midnight", await SearchTests.FoundAsync(visitor, Archive));
        var before = site.Time.GetUtcNow();
        site.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal("", await SearchTests.FoundAsync(visitor, Archive));
        Assert.True(site.Time.GetUtcNow() > before);
    }

    [Fact]
    public async Task A_reader_whose_plan_leaves_out_the_archive_gets_of_it_the_opening_and_no_more()
    {
        var page = await (await site.VisitAsync(ReaderKind.Digital)).GetAsync("/search?q=revolutionaries");
        Assert.Equal("Dvořák drank there with revolutionaries.", page.Words(".excerpt"));
        Assert.DoesNotContain("zymurgy", page.Text, StringComparison.Ordinal);
    }
}
