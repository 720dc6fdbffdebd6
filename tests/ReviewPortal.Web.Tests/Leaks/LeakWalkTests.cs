using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Leaks;

/// <summary>
/// Walks every route of the endpoint table, as every kind of reader, over every article. A new route is walked without anyone
/// remembering it; one with a parameter that is new here fails until its values are added.
/// </summary>
[Trait("Category", "Database")]
public sealed class LeakWalkTests(LeakWalkSite site) : IClassFixture<LeakWalkSite>
{
    [Fact]
    public async Task No_response_holds_a_word_that_its_reader_should_not_have() => (await site.Walk).Search.AssertNone();

    [Fact]
    public async Task Each_kind_of_reader_gets_on_their_walk_everything_that_they_may_have()
    {
        foreach (var (kind, got) in (await site.Walk).Got)
        {
            var missing = site.Vocabulary.Words.Where(w => Expectation.MayGet(kind, site.ArticleOf(w), w.Shelf)).Except(got);
            Assert.True(!missing.Any(), $"{kind} never got {string.Join(", ", missing.Take(20))}");
        }
    }

    [Fact]
    public async Task The_log_holds_no_word_of_a_text_and_none_of_what_is_not_public()
    {
        await site.Walk;
        Assert.DoesNotContain(site.Vocabulary.In(site.Log.Text), w => !Expectation.MayGet(ReaderKind.Anonymous, site.ArticleOf(w), w.Shelf));
    }

    [Fact]
    public async Task Whoever_may_read_an_article_gets_every_word_of_it_and_whoever_may_not_gets_the_opening()
    {
        foreach (var article in site.Articles)
        {
            foreach (var kind in LeakWalk.Kinds)
            {
                var answer = await (await site.VisitAsync(kind)).GetAsync($"/articles/{article.Slug}");
                var expected = site.Vocabulary.Words.Where(w =>
                    w.Slug == article.Slug && w.Shelf is Shelf.Opening or Shelf.Whole && Expectation.IsPublished(article) && Expectation.MayGet(kind, article, w.Shelf));
                Assert.Equal(expected.ToHashSet(), site.Vocabulary.In(answer.Text).Where(w => w.Slug == article.Slug).ToHashSet());
                Assert.Equal(Expectation.IsPublished(article) ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.Status);
            }
        }
    }

    [Theory]
    [InlineData("Accept-Encoding", "br")]
    [InlineData("Accept-Encoding", "gzip")]
    [InlineData("If-None-Match", "*")]
    [InlineData("If-None-Match", "\"another\"")]
    [InlineData("If-Modified-Since", "Mon, 01 Jan 2024 00:00:00 GMT")]
    [InlineData("Range", "bytes=0-")]
    [InlineData("Range", "bytes=200-")]
    [InlineData("Accept", "application/json")]
    [InlineData("X-HTTP-Method-Override", "GET")]
    [InlineData("X-Original-URL", "/admin/articles")]
    public async Task What_is_asked_for_in_another_way_holds_no_more(string header, string value)
    {
        var search = new LeakSearch(site);
        foreach (var address in await LeakWalk.AddressesAsync(site))
        {
            foreach (var kind in new[] { ReaderKind.Reader, ReaderKind.Anonymous })
                search.Search(kind, $"GET {address} ({header}: {value})", await (await site.VisitAsync(kind)).GetAsync(address, (header, value)));
        }

        search.AssertNone();
    }

    [Fact]
    public async Task An_account_cookie_that_is_worth_nothing_opens_nothing_and_spoils_nothing()
    {
        var search = new LeakSearch(site);
        var good = (await site.VisitAsync(ReaderKind.Admin)).Cookies["reader"];
        string[] forged = ["x", "", good[..^8], good[8..], good + "A", $"{good[..20]}{(good[20] == 'A' ? 'B' : 'A')}{good[21..]}", "chunks-2"];
        foreach (var address in await LeakWalk.AddressesAsync(site))
        {
            foreach (var cookie in forged)
            {
                var visitor = site.Visit();
                visitor.Cookies["reader"] = cookie;
                search.Search(ReaderKind.Anonymous, $"GET {address} with the cookie {cookie[..Math.Min(8, cookie.Length)]}…", await visitor.GetAsync(address));
            }

            search.Search(ReaderKind.Anonymous, $"GET {address} afterwards", await site.Visit().GetAsync(address));
        }

        search.AssertNone();
    }

    [Fact]
    public async Task What_an_entitled_reader_has_just_read_is_not_what_the_next_visitor_gets()
    {
        var search = new LeakSearch(site);
        foreach (var address in await LeakWalk.AddressesAsync(site))
        {
            await (await site.VisitAsync(ReaderKind.Admin)).GetAsync(address);
            search.Search(ReaderKind.Anonymous, $"GET {address} afterwards", await site.Visit().GetAsync(address));
            search.Search(ReaderKind.Anonymous, $"GET {address}?page=1 afterwards", await site.Visit().GetAsync($"{address}?page=1"));
        }

        search.AssertNone();
    }
}
