using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Books;

[Trait("Category", "Database")]
public sealed class BooksTests(BooksTests.Shelves site) : IClassFixture<BooksTests.Shelves>
{
    [Fact]
    public async Task Works_stand_by_title_without_its_article()
    {
        var page = await site.Visit().GetAsync("/books");
        Assert.Equal(["1913", "Autumn", "The Barrow", "Éclair", "The Tenants", "The Tenants"], Titles(page));
        Assert.Equal(["0–9", "A", "B", "E", "T"], page.Document.QuerySelectorAll("main section h2").Select(h => h.TextContent));
        Assert.Equal("6 works under review", page.Words("main .opening p"));
    }

    [Fact]
    public async Task They_stand_by_their_authors_last_names()
    {
        var page = await site.Visit().GetAsync("/books?by=author");
        Assert.Equal(["Éclair", "The Tenants", "1913", "The Barrow", "The Tenants", "Autumn"], Titles(page));
        Assert.Equal(["O", "Q", "S", "No author"], page.Document.QuerySelectorAll("main section h2").Select(h => h.TextContent));
    }

    [Fact]
    public async Task They_stand_by_year_the_latest_first()
    {
        var page = await site.Visit().GetAsync("/books?by=year");
        Assert.Equal(["2025", "2024", "No year"], page.Document.QuerySelectorAll("main section h2").Select(h => h.TextContent));
        Assert.Equal("The Tenants", Titles(page)[0]);
    }

    [Fact]
    public async Task Each_order_is_kept_for_itself_and_stays_what_it_is()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.Equal("1913", Titles(await site.Visit().GetAsync("/books"))[0]);
            Assert.Equal("Éclair", Titles(await site.Visit().GetAsync("/books?by=author"))[0]);
            Assert.Equal("The Tenants", Titles(await site.Visit().GetAsync("/books?by=year"))[0]);
        }
    }

    [Fact]
    public async Task What_is_no_book_says_what_it_is_and_what_has_several_pieces_how_many()
    {
        var page = await site.Visit().GetAsync("/books");
        var rows = page.Document.QuerySelectorAll("ul.rows li").Select(li => string.Join(' ', li.TextContent.Split(null as char[], StringSplitOptions.RemoveEmptyEntries)));
        Assert.Contains("The Tenants directed by Agnès Orme Film · 2025", rows);
        Assert.Contains("The Tenants by Joaquim Sal 2 pieces · 2024", rows);
    }

    [Theory]
    [InlineData("/books?by=title", "/books")]
    [InlineData("/books?page=1", "/books")]
    [InlineData("/books?by=year&page=1", "/books?by=year")]
    public async Task An_order_has_one_address(string path, string one)
    {
        var answer = await site.Visit().GetAsync(path);
        Assert.Equal((HttpStatusCode.MovedPermanently, one), (answer.Status, answer.Location));
    }

    [Theory]
    [InlineData("/books?by=colour")]
    [InlineData("/books?by=Year")]
    [InlineData("/books?by=year&by=author")]
    [InlineData("/books?page=2")]
    [InlineData("/books?page=0")]
    [InlineData("/books/nothing")]
    [InlineData("/books/unfinished")]
    [InlineData("/books/planned")]
    public async Task What_is_not_there_is_not_found(string path) => Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync(path)).Status);

    [Fact]
    public async Task A_book_has_a_page_with_every_piece_on_it_the_latest_first()
    {
        var page = await site.Visit().GetAsync("/books/the-tenants");
        Assert.Equal("The Tenants", page.Words("h1 cite"));
        Assert.Equal(["/articles/later", "/articles/early"], await site.PiecesOnAsync("the-tenants"));
        Assert.Contains("by Joaquim Sal, 2024. Northmoor, 198 pp., $9.95 (paper), ISBN 9780306406157", page.Text, StringComparison.Ordinal);
        Assert.Contains("Also reviewed in another edition: Northmoor, 198 pp., $18.95", page.Text, StringComparison.Ordinal);
        Assert.Equal("https://review.example/books/the-tenants", page.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_year_that_the_credit_says_is_not_said_again()
    {
        await using var own = new SiteFactory();
        await own.InitializeAsync();
        await own.ReviewAsync("on-a-show", "2026-06-01", "{title: Charts, credit: 'Custom House, 2024', year: 2024, kind: exhibition}");
        Assert.Equal("Custom House, 2024", (await own.Visit().GetAsync("/books/charts")).Words("header.opening p:not(.label)"));
    }

    [Fact]
    public async Task A_draft_on_a_book_is_not_on_its_page_and_adds_nothing_to_it()
    {
        var page = await site.Visit().GetAsync("/books/the-tenants");
        Assert.DoesNotContain("hidden", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret House", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_articles_works_lead_to_their_pages()
    {
        Assert.Equal(["the-tenants", "the-tenants-orme"], await site.WorksOnAsync("later"));
        var page = await site.Visit().GetAsync("/articles/later");
        Assert.Equal("The Tenants", page.Words("ul.works cite"));
    }

    private static List<string> Titles(Answer page) => [.. page.Document.QuerySelectorAll("ul.rows a cite").Select(c => c.TextContent)];

    public sealed class Shelves : SiteFactory
    {
        public override async ValueTask InitializeAsync()
        {
            await this.ReviewAsync("early", "2025-06-01", "{title: The Tenants, credit: by Joaquim Sal, publisher: Northmoor, pages: 198, price: $18.95, year: 2024}");
            await this.ReviewAsync(
                "later", "2026-06-01", "{title: The Tenants, credit: by Joaquim Sal, publisher: Northmoor, pages: 198, price: $9.95 (paper), isbn: 978-0-306-40615-7}",
                "{title: The Tenants, credit: directed by Agnès Orme, kind: film, year: 2025}");
            await this.ReviewAsync(
                "more", "2026-06-02", "{title: The Barrow, credit: by Joaquim Sal}", "{title: Autumn}", "{title: Éclair, credit: by Agnès Orme}", "{title: '1913', credit: by Tom Quay}");
            await this.ReviewAsync("hidden", null, "{title: The Tenants, credit: by Joaquim Sal, publisher: Secret House}", "{title: Unfinished}");
            await this.ReviewAsync("coming", "2026-12-01", "{title: Planned}");
        }
    }
}
