using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Admin.Works;

public sealed class WorkDeskTests : IAsyncLifetime
{
    private const string Tenants = "{title: The Tenants, credit: by Joaquim Sal}";
    private const string Misprint = "{title: The Tenants, credit: by J. Sal, year: 2024}";
    private readonly SiteFactory _site = new();

    public ValueTask InitializeAsync() => _site.InitializeAsync();
    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Two_records_become_one_and_the_address_of_the_other_leads_there()
    {
        var (stays, goes) = await TwinsAsync();
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        Assert.Equal($"/admin/works/{stays}?notice=merged", (await editor.SubmitAsync($"/admin/works/{stays}/merge/{goes}")).Location);

        Assert.Equal(["/articles/two", "/articles/one"], await _site.PiecesOnAsync("the-tenants"));
        var old = await _site.Visit().GetAsync("/books/the-tenants-sal");
        Assert.Equal((HttpStatusCode.PermanentRedirect, "/books/the-tenants"), (old.Status, old.Location));
        Assert.Contains("by Joaquim Sal, 2024", (await _site.Visit().GetAsync("/books/the-tenants")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_merged_stays_so_when_its_articles_come_again_and_further_pieces_join()
    {
        var (stays, goes) = await TwinsAsync();
        await (await _site.VisitAsync(ReaderKind.Editor)).SubmitAsync($"/admin/works/{stays}/merge/{goes}");
        await _site.ReviewAsync("two", "2026-06-02", Misprint);
        await _site.ReviewAsync("three", "2026-06-03", Misprint);
        Assert.Equal(["the-tenants"], await _site.WorksAsync());
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told_and_nothing_is_merged()
    {
        var (stays, goes) = await TwinsAsync();
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        var merge = $"/admin/works/{stays}/merge/{goes}";
        var opened = await editor.GetAsync(merge);
        await _site.ReviewAsync("three", "2026-06-03", Tenants);
        var hidden = opened.Document.QuerySelectorAll("main form[method=post] input[type=hidden]").Select(i => (i.GetAttribute("name") ?? "", i.GetAttribute("value") ?? ""));
        var answer = await editor.PostAsync(merge, [.. hidden]);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Somebody has changed one of these records", answer.Words(".errors"), StringComparison.Ordinal);
        Assert.Equal(2, (await _site.WorksAsync()).Count);
    }

    [Fact]
    public async Task The_other_record_is_found_by_search()
    {
        var (stays, goes) = await TwinsAsync();
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        var suggested = await editor.GetAsync($"/admin/works/{stays}/merge");
        Assert.Equal([$"/admin/works/{stays}/merge/{goes}"], suggested.Document.QuerySelectorAll("table.list a").Select(a => a.GetAttribute("href")));
        var found = await editor.GetAsync($"/admin/works/{stays}/merge?q=Sal%20tenants");
        Assert.Single(found.Document.QuerySelectorAll("table.list a"));
        Assert.Equal("No other record is like that.", (await editor.GetAsync($"/admin/works/{stays}/merge?q=nothing")).Words("main [role=status]"));
    }

    [Fact]
    public async Task A_record_is_not_merged_with_itself()
    {
        var (stays, _) = await TwinsAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await (await _site.VisitAsync(ReaderKind.Editor)).GetAsync($"/admin/works/{stays}/merge/{stays}")).Status);
    }

    [Fact]
    public async Task Pieces_are_taken_out_into_a_record_of_their_own_and_stay_there_when_they_come_again()
    {
        await _site.ReviewAsync("one", "2026-06-01", Tenants);
        await _site.ReviewAsync("two", "2026-06-02", Tenants);
        var work = await _site.WorkAsync("the-tenants");
        var split = $"/admin/works/{work.Id}/split";
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        var line = work.Reviews.MaxBy(r => r.Id)?.Id;

        var asked = await editor.SubmitAsync(split, ("pieces", $"{line}"));
        Assert.Equal("Take this piece out?", asked.Words("h1"));
        Assert.Single(await _site.WorksAsync());
        var hidden = asked.Document.QuerySelectorAll("main form[method=post] input[type=hidden]").Select(i => (i.GetAttribute("name") ?? "", i.GetAttribute("value") ?? ""));
        Assert.Equal(HttpStatusCode.Redirect, (await editor.PostAsync(split, [.. hidden])).Status);

        Assert.Equal(["the-tenants", "the-tenants-sal"], await _site.WorksAsync());
        Assert.Equal(["/articles/one"], await _site.PiecesOnAsync("the-tenants"));
        Assert.Equal(["/articles/two"], await _site.PiecesOnAsync("the-tenants-sal"));
        await _site.ReviewAsync("two", "2026-06-02", Tenants);
        Assert.Equal(["/articles/two"], await _site.PiecesOnAsync("the-tenants-sal"));
    }

    [Fact]
    public async Task Splitting_what_was_merged_brings_its_address_back()
    {
        var (stays, goes) = await TwinsAsync();
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        await editor.SubmitAsync($"/admin/works/{stays}/merge/{goes}");
        var line = (await _site.WorkAsync("the-tenants")).Reviews.MaxBy(r => r.Id)?.Id;
        await editor.SubmitAsync($"/admin/works/{stays}/split", ("pieces", $"{line}"), ("confirmed", "true"));
        Assert.Equal(["/articles/two"], await _site.PiecesOnAsync("the-tenants-sal"));
        await _site.ReviewAsync("three", "2026-06-03", Misprint);
        Assert.Equal(["/articles/three", "/articles/two"], await _site.PiecesOnAsync("the-tenants-sal"));
    }

    [Fact]
    public async Task After_a_split_either_record_says_what_its_own_pieces_print()
    {
        await _site.ReviewAsync("one", "2026-06-01", Tenants);
        await _site.ReviewAsync("two", "2026-06-02", "{title: The Tenants, credit: by Joaquim Sal, isbn: 0-306-40615-2, year: 2024}");
        await SplitAsync("the-tenants");
        Assert.Equal(((string?)null, (int?)null), await FactsAsync("the-tenants"));
        Assert.Equal(("0306406152", 2024), await FactsAsync("the-tenants-sal"));
        await _site.ReviewAsync("three", "2026-06-03", "{title: Inquilinos, isbn: 978-0-306-40615-7}");
        Assert.Equal(["/articles/three", "/articles/two"], await _site.PiecesOnAsync("the-tenants-sal"));
    }

    [Fact]
    public async Task A_number_that_pieces_on_both_sides_print_stays_with_the_record_alone()
    {
        const string Numbered = "{title: The Tenants, credit: by Joaquim Sal, isbn: 0-306-40615-2}";
        await _site.ReviewAsync("one", "2026-06-01", Numbered);
        await _site.ReviewAsync("two", "2026-06-02", Numbered);
        await SplitAsync("the-tenants");
        await _site.ReviewAsync("two", "2026-06-02", Numbered);
        Assert.Equal("0306406152", (await FactsAsync("the-tenants")).Isbn);
        Assert.Null((await FactsAsync("the-tenants-sal")).Isbn);
        Assert.Contains("\"isbn\"", (await _site.Visit().GetAsync("/books/the-tenants")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"isbn\"", (await _site.Visit().GetAsync("/books/the-tenants-sal")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_does_not_go_with_pieces_that_it_was_never_made_for()
    {
        var (stays, goes) = await TwinsAsync();
        await _site.ReviewAsync("three", "2026-06-03", Tenants);
        await (await _site.VisitAsync(ReaderKind.Editor)).SubmitAsync($"/admin/works/{stays}/merge/{goes}");
        await SplitAsync("the-tenants");
        Assert.Equal(["/articles/three"], await _site.PiecesOnAsync("the-tenants-sal-2"));
        var old = await _site.Visit().GetAsync("/books/the-tenants-sal");
        Assert.Equal((HttpStatusCode.PermanentRedirect, "/books/the-tenants"), (old.Status, old.Location));
    }

    [Fact]
    public async Task An_address_goes_with_the_pieces_that_it_was_made_for_whichever_of_them_came_first()
    {
        await _site.ReviewAsync("one", "2026-06-01", Tenants);
        await _site.ReviewAsync("two", "2026-06-02", "{title: Ledger, credit: by Tom Quay}");
        var (stays, goes) = (await _site.WorkAsync("the-tenants"), await _site.WorkAsync("ledger"));
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        await editor.SubmitAsync($"/admin/works/{stays.Id}/merge/{goes.Id}");
        await editor.SubmitAsync(
            $"/admin/works/{stays.Id}/edit", ("WorkTitle", "Ledger"), ("Credit", "by Tom Quay"), ("Kind", "Book"), ("Isbn", ""), ("Year", ""));
        await SplitAsync("the-tenants");
        Assert.Equal(["/articles/two"], await _site.PiecesOnAsync("ledger"));
        Assert.Equal(["/articles/one"], await _site.PiecesOnAsync("the-tenants"));
    }

    [Fact]
    public async Task Some_pieces_leave_and_some_stay()
    {
        await _site.ReviewAsync("one", "2026-06-01", Tenants);
        await _site.ReviewAsync("two", "2026-06-02", Tenants);
        var work = await _site.WorkAsync("the-tenants");
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        var none = await editor.SubmitAsync($"/admin/works/{work.Id}/split");
        Assert.Equal("Tick the pieces that are about another work.", none.Words("#pieces-error"));
        var all = await editor.SubmitAsync($"/admin/works/{work.Id}/split", [.. work.Reviews.Select(r => ("pieces", $"{r.Id}"))]);
        Assert.StartsWith("Leave at least one piece", all.Words("#pieces-error"), StringComparison.Ordinal);
        Assert.Equal(2, all.Document.QuerySelectorAll("input[name=pieces][checked]").Length);
    }

    [Fact]
    public async Task What_the_desk_says_of_a_work_is_shown_and_stays_when_its_article_comes_again()
    {
        await _site.ReviewAsync("one", "2026-06-01", Tenants);
        var work = await _site.WorkAsync("the-tenants");
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        var saved = await editor.SubmitAsync(
            $"/admin/works/{work.Id}/edit", ("WorkTitle", "The Tenants: A Novel"), ("Credit", "by Joaquim de Sal"), ("Year", "2023"), ("Kind", "Book"), ("Isbn", "0-306-40615-2"));
        Assert.Equal($"/admin/works/{work.Id}?notice=saved", saved.Location);
        await _site.ReviewAsync("one", "2026-06-01", Tenants);
        await _site.ReviewAsync("two", "2026-06-02", "{title: Inquilinos, isbn: 978-0-306-40615-7}");
        var page = await _site.Visit().GetAsync("/books/the-tenants");
        Assert.Equal("The Tenants: A Novel", page.Words("h1"));
        Assert.Contains("by Joaquim de Sal, 2023", page.Text, StringComparison.Ordinal);
        Assert.Equal(["/articles/two", "/articles/one"], await _site.PiecesOnAsync("the-tenants"));
        Assert.Equal("The Tenants", (await _site.Visit().GetAsync("/articles/one")).Words("ul.works cite"));
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_what_was_entered_is_kept()
    {
        await _site.ReviewAsync("one", "2026-06-01", "{title: The Tenants, isbn: 0-306-40615-2}", "{title: Other}");
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        var edit = $"/admin/works/{(await _site.WorkAsync("other")).Id}/edit";
        var wrong = await editor.SubmitAsync(edit, ("WorkTitle", ""), ("Credit", "by Ida"), ("Year", "99"), ("Kind", "Opera"), ("Isbn", "123"));
        Assert.Equal(HttpStatusCode.OK, wrong.Status);
        Assert.Equal(4, wrong.Document.QuerySelectorAll("span.error").Length);
        Assert.Equal("by Ida", wrong.Document.QuerySelector("#Credit")?.GetAttribute("value"));
        Assert.Equal("99", wrong.Document.QuerySelector("#Year")?.GetAttribute("value"));
        var taken = await editor.SubmitAsync(edit, ("WorkTitle", "Other"), ("Kind", "Book"), ("Isbn", "9780306406157"));
        Assert.Contains("merge them", taken.Words("#Isbn-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_finds_works_by_title_author_and_ISBN_and_shows_possible_twins()
    {
        await TwinsAsync();
        await _site.ReviewAsync("three", null, "{title: Élan, credit: by Tom Quay, isbn: 0-306-40615-2}");
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        foreach (var (query, expected) in new[] { ("elan", 1), ("QUAY tom", 1), ("978-0-306-40615-7", 1), ("tenants", 2), ("nothing", 0), ("%25", 3), ("", 3) })
        {
            var found = await editor.GetAsync($"/admin/works?q={query}");
            Assert.Equal((query, expected), (query, found.Document.QuerySelectorAll("table.list th[scope=row]").Length));
        }

        var twins = await editor.GetAsync("/admin/works?only=twins");
        Assert.Equal(2, twins.Document.QuerySelectorAll("table.list th[scope=row]").Length);
        Assert.Equal(2, twins.Document.QuerySelectorAll(".status.waiting").Length);
    }

    /// <summary>Takes the piece out that came last.</summary>
    private async Task SplitAsync(string work)
    {
        var record = await _site.WorkAsync(work);
        var editor = await _site.VisitAsync(ReaderKind.Editor);
        var split = await editor.SubmitAsync($"/admin/works/{record.Id}/split", ("pieces", $"{record.Reviews.MaxBy(r => r.ArticleId)?.Id}"), ("confirmed", "true"));
        Assert.Equal(HttpStatusCode.Redirect, split.Status);
    }

    private async Task<(string? Isbn, int? Year)> FactsAsync(string work)
    {
        var record = await _site.WorkAsync(work);
        return (record.Isbn, record.Year);
    }

    private async Task<(int Stays, int Goes)> TwinsAsync()
    {
        await _site.ReviewAsync("one", "2026-06-01", Tenants);
        await _site.ReviewAsync("two", "2026-06-02", Misprint);
        return ((await _site.WorkAsync("the-tenants")).Id, (await _site.WorkAsync("the-tenants-sal")).Id);
    }
}
