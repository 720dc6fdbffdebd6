using System.Text.RegularExpressions;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Leaks;

/// <summary>
/// Walks every route of the endpoint table, as every kind of reader, over every article. A new route is walked without anyone
/// remembering it; one with a parameter that is new here fails until its values are added.
/// </summary>
[Trait("Category", "Database")]
public sealed partial class LeakWalkTests(LeakWalkSite site) : IClassFixture<LeakWalkSite>
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
        // An address is logged as it was asked for, and names are asked for by their slugs, words by themselves.
        var log = AskedFor().Replace(site.Log.Text, "");
        Assert.DoesNotContain(site.Vocabulary.In(log), w => !Expectation.MayGet(ReaderKind.Anonymous, site.ArticleOf(w), w.Shelf));
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

    [GeneratedRegex("(contributor|subject|called)-zq[a-z]{3}xj|/search(/suggest)?\\?q=[^ ]+")]
    private static partial Regex AskedFor();
}
