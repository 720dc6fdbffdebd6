using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Articles.Desk;
using ReviewPortal.Data;
using ReviewPortal.Web.Tests.Site;
using ReviewPortal.Works;

namespace ReviewPortal.Web.Tests.Pages.Books;

[Trait("Category", "Database")]
public sealed class MatchingTests : IAsyncLifetime
{
    private const string Tenants = "{title: The Tenants, credit: by Joaquim Sal}";
    private readonly SiteFactory _site = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;
    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_book_reviewed_in_two_pieces_is_one_record()
    {
        await _site.ReviewAsync("one", "2026-06-01", Tenants);
        await _site.ReviewAsync("two", "2026-06-02", "{title: THE TENANTS, credit: 'by Joaquim Sal, translated by Ruth Amado'}");
        Assert.Equal(["the-tenants"], await _site.WorksAsync());
        Assert.Equal(["/articles/two", "/articles/one"], await _site.PiecesOnAsync("the-tenants"));
    }

    [Fact]
    public async Task An_ISBN_makes_one_of_two_titles()
    {
        await _site.ReviewAsync("one", "2026-06-01", "{title: The Tenants, isbn: 0-306-40615-2}");
        await _site.ReviewAsync("two", "2026-06-02", "{title: 'The Tenants, a Novel', credit: by Joaquim Sal, isbn: 978-0-306-40615-7}");
        Assert.Equal(["the-tenants"], await _site.WorksAsync());
        Assert.Equal("sal joaquim", (await _site.WorkAsync("the-tenants")).SortAuthor);
    }

    [Fact]
    public async Task What_came_by_an_ISBN_is_known_by_its_title_from_then_on()
    {
        await _site.ReviewAsync("one", "2026-06-01", "{title: The Tenants, isbn: 0-306-40615-2}");
        await _site.ReviewAsync("two", "2026-06-02", "{title: Inquilinos, isbn: 0-306-40615-2}");
        await _site.ReviewAsync("three", "2026-06-03", "{title: Inquilinos}");
        Assert.Equal(["the-tenants"], await _site.WorksAsync());
    }

    [Fact]
    public async Task The_film_of_a_book_and_another_book_of_its_title_have_addresses_of_their_own()
    {
        await _site.ReviewAsync(
            "one", "2026-06-01", Tenants, "{title: The Tenants, credit: directed by Agnès Orme, kind: film}",
            "{title: The Tenants, credit: by Ida Le Vane}", "{title: The Tenants, credit: by Tom Le Vane}", "{title: The Tenants}");
        Assert.Equal(["the-tenants", "the-tenants-orme", "the-tenants-le-vane", "the-tenants-le-vane-2", "the-tenants-2"], await _site.WorksAsync());
        Assert.Equal("Film seen in these pages", (await _site.Visit().GetAsync("/books/the-tenants-orme")).Words("main .label"));
        Assert.Equal("Book reviewed in these pages", (await _site.Visit().GetAsync("/books/the-tenants")).Words("main .label"));
    }

    [Fact]
    public async Task A_title_that_cannot_be_written_in_an_address_has_one_all_the_same()
    {
        await _site.ReviewAsync("one", "2026-06-01", "{title: 家, credit: by Ida Morrow}", "{title: 春, credit: by Ida Morrow}", "{title: Search}");
        Assert.Equal(["work", "work-morrow", "search-2"], await _site.WorksAsync());
    }

    [Fact]
    public async Task Uploading_an_article_again_keeps_the_records_of_its_works()
    {
        await _site.ReviewAsync("one", "2026-06-01", Tenants, "{title: Other}");
        var before = await _site.WorkAsync("the-tenants");
        await _site.ReviewAsync("one", "2026-06-01", "{title: Other}", Tenants, "{title: Third}");
        Assert.Equal(before.Id, (await _site.WorkAsync("the-tenants")).Id);
        Assert.Equal(["other", "the-tenants", "third"], await _site.WorksOnAsync("one"));
    }

    [Fact]
    public async Task A_record_without_a_piece_goes_with_its_last()
    {
        await _site.ReviewAsync("one", "2026-06-01", Tenants, "{title: Other, credit: by Tom Quay}");
        await _site.ReviewAsync("one", "2026-06-01", Tenants);
        Assert.Equal(["the-tenants"], await _site.WorksAsync());
        await _site.AtDeskAsync("one", (desk, article) => desk.DeleteAsync(article.Id, article.Revision, default));
        Assert.Empty(await _site.WorksAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Visit().GetAsync("/books/the-tenants")).Status);
    }

    [Fact]
    public async Task A_title_put_right_moves_its_page_and_the_old_address_leads_there()
    {
        await _site.ReviewAsync("one", "2026-06-01", "{title: Teh Tenants, credit: by Joaquim Sal}");
        await _site.ReviewAsync("one", "2026-06-01", Tenants);
        Assert.Equal(["the-tenants"], await _site.WorksAsync());
        var old = await _site.Visit().GetAsync("/books/teh-tenants");
        Assert.Equal((HttpStatusCode.PermanentRedirect, "/books/the-tenants"), (old.Status, old.Location));
    }

    [Fact]
    public async Task A_credit_put_right_joins_the_record_that_the_other_piece_is_on()
    {
        await _site.ReviewAsync("one", "2026-06-01", Tenants);
        await _site.ReviewAsync("two", "2026-06-02", "{title: The Tenants, credit: by J. Sal}");
        Assert.Equal(["the-tenants", "the-tenants-sal"], await _site.WorksAsync());
        await _site.ReviewAsync("two", "2026-06-02", Tenants);
        Assert.Equal(["the-tenants"], await _site.WorksAsync());
        Assert.Equal("/books/the-tenants", (await _site.Visit().GetAsync("/books/the-tenants-sal")).Location);
    }

    [Fact]
    public async Task Another_book_in_place_of_one_is_another_record()
    {
        await _site.ReviewAsync("one", "2026-06-01", Tenants);
        await _site.ReviewAsync("one", "2026-06-01", "{title: Salt, credit: by Ida Morrow}");
        Assert.Equal(["salt"], await _site.WorksAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Visit().GetAsync("/books/the-tenants")).Status);
    }

    [Fact]
    public async Task What_was_filed_before_there_were_records_gets_them_when_it_is_rendered()
    {
        await _site.ReviewAsync("one", "2026-06-01", Tenants);
        await _site.ReviewAsync("two", "2026-06-02", Tenants, "{title: Other}");
        await _site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().Works.ExecuteDeleteAsync());
        Assert.Empty(await _site.WorksAsync());
        await _site.InScopeAsync(async services =>
        {
            await foreach (var (_, problem) in services.GetRequiredService<ArticleRendering>().RenderAllAsync(default)) Assert.Null(problem);
        });
        Assert.Equal(["the-tenants", "other"], await _site.WorksAsync());
        Assert.Equal(["/articles/two", "/articles/one"], await _site.PiecesOnAsync("the-tenants"));
    }
}
