using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Desk;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Books;

/// <summary>What readers are shown of a work tells nothing of pieces that they don't see.</summary>
public sealed class UnpublishedPrintingTests : IAsyncLifetime
{
    private const string Almanac = "/books/the-tinder-almanac";
    private const string Bare = "{title: The Tinder Almanac, credit: by Otto Lumm}";
    private readonly SiteFactory _site = new();

    public ValueTask InitializeAsync() => _site.InitializeAsync();
    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("2026-12-01")]
    public async Task A_piece_that_nobody_sees_adds_no_year_credit_or_ISBN_to_what_is_shown(string? published)
    {
        await _site.ReviewAsync("out", "2026-06-01", Bare, "{title: Moth}");
        var before = await ShownAsync();
        await _site.ReviewAsync("unseen", published, "{title: The Tinder Almanac, credit: by Otto Lumm, year: 2031, isbn: 978-0-306-40615-7}", "{title: Moth, year: 2032}");
        Assert.Equal(before, await ShownAsync());
        Assert.DoesNotContain("2031", string.Concat(before), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_adds_them_on_the_day_when_it_comes_out()
    {
        await _site.ReviewAsync("out", "2026-06-01", Bare);
        await _site.ReviewAsync("coming", "2026-06-16", "{title: The Tinder Almanac, credit: by Otto Lumm, year: 2031}");
        Assert.DoesNotContain("2031", (await _site.Visit().GetAsync(Almanac)).Text, StringComparison.Ordinal);
        _site.Time.Advance(TimeSpan.FromDays(30));
        foreach (var address in new[] { Almanac, "/books", "/books?by=year" })
            Assert.Contains("2031", (await _site.Visit().GetAsync(address)).Text, StringComparison.Ordinal);
        await _site.WithdrawAsync("coming");
        Assert.DoesNotContain("2031", (await _site.Visit().GetAsync(Almanac)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_work_is_shown_as_published_pieces_print_it_though_a_draft_on_it_came_first()
    {
        await _site.ReviewAsync("unseen", null, "{title: THE TINDER ALMANAC!, credit: 'by Otto Lumm, translated by Draft Only', year: 2031}");
        await _site.ReviewAsync("out", "2026-06-01", "{title: The Tinder Almanac, credit: by Otto Lumm, year: 1999}");
        var page = await _site.Visit().GetAsync(Almanac);
        Assert.Equal("The Tinder Almanac", page.Words("h1 cite"));
        Assert.Contains("by Otto Lumm, 1999", page.Text, StringComparison.Ordinal);
        foreach (var text in await ShownAsync())
            foreach (var unseen in new[] { "TINDER", "Draft Only", "2031" })
                Assert.DoesNotContain(unseen, text, StringComparison.Ordinal);
        Assert.Equal(["1999"], (await _site.Visit().GetAsync("/books?by=year")).Document.QuerySelectorAll("main section h2").Select(h => h.TextContent));
    }

    [Fact]
    public async Task A_list_has_a_work_where_published_pieces_put_it()
    {
        await _site.ReviewAsync("unseen", null, "{title: Aardvark, credit: by Ann Able, isbn: 978-0-306-40615-7}");
        await _site.ReviewAsync("out", "2026-06-01", "{title: Middle, credit: by Mo Mill}", "{title: Zebra, credit: by Zoe Zane, isbn: 978-0-306-40615-7}");
        Assert.Equal(["Middle", "Zebra"], Titles(await _site.Visit().GetAsync("/books")));
        Assert.Equal(["M", "Z"], (await _site.Visit().GetAsync("/books?by=author")).Document.QuerySelectorAll("main section h2").Select(h => h.TextContent));
    }

    [Fact]
    public async Task The_address_that_a_work_had_in_a_draft_leads_nowhere()
    {
        await _site.ReviewAsync("out", "2026-06-01", Bare);
        await _site.ReviewAsync("unseen", null, "{title: Umbral Codename, credit: by Otto Lumm}");
        await _site.ReviewAsync("unseen", null, Bare);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Visit().GetAsync("/books/umbral-codename")).Status);

        await _site.ReviewAsync("second", null, "{title: Second Codename, credit: by Ida Dell}");
        await _site.ReviewAsync("second", "2026-06-02", "{title: The Ladder, credit: by Ida Dell}");
        Assert.Equal(HttpStatusCode.OK, (await _site.Visit().GetAsync("/books/the-ladder")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Visit().GetAsync("/books/second-codename")).Status);
    }

    [Fact]
    public async Task An_address_that_readers_know_still_leads_on_when_its_piece_is_put_right()
    {
        await _site.ReviewAsync("out", "2026-06-01", Bare);
        await _site.ReviewAsync("misprint", "2026-06-02", "{title: The Timber Almanac, credit: by Otto Lumm}");
        await _site.ReviewAsync("misprint", "2026-06-02", Bare);
        var old = await _site.Visit().GetAsync("/books/the-timber-almanac");
        Assert.Equal((HttpStatusCode.PermanentRedirect, Almanac), (old.Status, old.Location));
    }

    [Fact]
    public async Task Merging_a_record_that_nobody_has_seen_leaves_no_address_and_no_facts()
    {
        await _site.ReviewAsync("out", "2026-06-01", Bare);
        await _site.ReviewAsync("unseen", null, "{title: Umbral Codename, year: 2031}");
        var (stays, goes) = (await _site.WorkAsync("the-tinder-almanac"), await _site.WorkAsync("umbral-codename"));
        var before = await ShownAsync();
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        var asked = await editor.GetAsync($"/admin/works/{stays.Id}/merge/{goes.Id}");
        Assert.DoesNotContain("from now on", asked.Words("main"), StringComparison.Ordinal);
        await editor.SubmitAsync($"/admin/works/{stays.Id}/merge/{goes.Id}");
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Visit().GetAsync("/books/umbral-codename")).Status);
        Assert.Equal(before, await ShownAsync());
    }

    [Fact]
    public async Task Pieces_that_are_split_off_get_the_address_of_one_that_readers_see()
    {
        await _site.ReviewAsync("stays", "2026-06-01", Bare);
        await _site.ReviewAsync("unseen", null, "{title: Umbral Codename, isbn: 978-0-306-40615-7}");
        await _site.ReviewAsync("out", "2026-06-02", "{title: Moth, isbn: 978-0-306-40615-7}");
        var goes = (await _site.WorksAsync())[1];
        var (into, from) = (await _site.WorkAsync("the-tinder-almanac"), await _site.WorkAsync(goes));
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        await editor.SubmitAsync($"/admin/works/{into.Id}/merge/{from.Id}");
        var taken = (await _site.WorkAsync("the-tinder-almanac")).Reviews.Where(r => from.Reviews.Any(f => f.Id == r.Id));
        await editor.SubmitAsync($"/admin/works/{into.Id}/split", [.. taken.Select(r => ("pieces", $"{r.Id}")), ("confirmed", "true")]);
        Assert.Equal("Moth", (await _site.Visit().GetAsync("/books/moth")).Words("h1 cite"));
        Assert.Equal("/books/moth", (await _site.Visit().GetAsync("/books/umbral-codename")).Location);
    }

    [Fact]
    public async Task The_desk_is_offered_what_readers_are_told_and_what_it_says_no_draft_adds_to()
    {
        await _site.ReviewAsync("out", "2026-06-01", Bare);
        await _site.ReviewAsync("unseen", null, "{title: The Tinder Almanac, credit: by Otto Lumm, year: 2031}");
        var edit = $"/admin/works/{(await _site.WorkAsync("the-tinder-almanac")).Id}/edit";
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        Assert.Equal("", (await editor.GetAsync(edit)).Document.QuerySelector("#Year")?.GetAttribute("value") ?? "");
        await editor.SubmitAsync(edit, ("WorkTitle", "The Tinder Almanack"), ("Credit", "by Otto Lumm"), ("Kind", "Book"));
        await _site.ReviewAsync("unseen", null, "{title: The Tinder Almanac, credit: by Otto Lumm, year: 2033}");
        var page = await _site.Visit().GetAsync(Almanac);
        Assert.Equal("The Tinder Almanack", page.Words("h1 cite"));
        Assert.DoesNotContain("203", page.Words("header.opening"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_are_spelled_as_published_pieces_spell_them_though_a_draft_came_first()
    {
        await FileAsync("unseen", null, "MIRA O'QUELL (pseud)", "HIGH SEAS!");
        await FileAsync("out", "2026-06-01", "Mira O'Quell Pseud", "High Seas");
        Assert.Equal(("Mira O'Quell Pseud", "High Seas"), await NamesAsync());
        await FileAsync("more", null, "MIRA O'QUELL (pseud)", "HIGH SEAS!");
        Assert.Equal(("Mira O'Quell Pseud", "High Seas"), await NamesAsync());
        await FileAsync("later", "2026-06-02", "Mira O’Quell, Pseud", "High seas");
        await FileAsync("earlier", "2025-06-02", "Mira O’Quell, Pseud", "High seas");
        Assert.Equal(("Mira O'Quell Pseud", "High Seas"), await NamesAsync());
        Assert.DoesNotContain("MIRA", (await _site.Visit().GetAsync("/articles/out")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_piece_that_the_desk_publishes_brings_its_own_spelling()
    {
        await FileAsync("unseen", null, "MIRA O'QUELL (pseud)", "HIGH SEAS!");
        var second = await FileAsync("second", null, "Mira O'Quell Pseud", "High Seas");
        await _site.InScopeAsync(services => services.GetRequiredService<ArticleDesk>().PublishAsync(second.Id, second.Revision, null, CancellationToken.None));
        Assert.Equal(("Mira O'Quell Pseud", "High Seas"), await NamesAsync());
    }

    [Fact]
    public async Task A_piece_that_comes_out_by_its_date_brings_its_own_spelling()
    {
        await FileAsync("unseen", null, "MIRA O'QUELL (pseud)", "HIGH SEAS!");
        await FileAsync("coming", "2026-06-16", "Mira O'Quell Pseud", "High Seas");
        _site.Time.Advance(TimeSpan.FromDays(30));
        Assert.Equal(("Mira O'Quell Pseud", "High Seas"), await NamesAsync());
    }

    private Task<Article> FileAsync(string slug, string? published, string contributor, string subject) => _site.FileAsync($"""
        ---
        title: On {slug}
        slug: {slug}
        {(published is null ? "" : $"published: {published}")}
        contributors: ["{contributor}"]
        subjects: ["{subject}"]
        ---
        A text.
        """);

    private async Task<(string? Contributor, string? Subject)> NamesAsync() =>
        ((await _site.Visit().GetAsync("/contributors/mira-oquell-pseud")).Words("h1"), (await _site.Visit().GetAsync("/subjects/high-seas")).Words("h1"));

    private async Task<IReadOnlyList<string>> ShownAsync()
    {
        var shown = new List<string>();
        foreach (var address in new[] { Almanac, "/books", "/books?by=author", "/books?by=year", "/articles/out" })
            shown.Add((await _site.Visit().GetAsync(address)).Document.DocumentElement.OuterHtml);
        return shown;
    }

    private static List<string> Titles(Answer page) => [.. page.Document.QuerySelectorAll("ul.rows a cite").Select(c => c.TextContent)];
}
