using Microsoft.Extensions.Time.Testing;
using ReviewPortal.Figures;
using ReviewPortal.Site;

namespace ReviewPortal.Tests.Figures;

public sealed class ArticleTallyTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 6, 16, 3, 59, 59, TimeSpan.Zero));

    [Fact]
    public void What_is_counted_belongs_to_the_day_of_the_sites_calendar()
    {
        var tally = Tally();
        tally.Add(new(7, ArticleCountKind.TeaserRead));
        _time.Advance(TimeSpan.FromSeconds(1));
        tally.Add(new(7, ArticleCountKind.TeaserRead));
        tally.Add(new(7, ArticleCountKind.OfferSeen));
        Assert.Equal(
            [(new DateOnly(2026, 6, 15), ArticleCountKind.TeaserRead, 1L), (new(2026, 6, 16), ArticleCountKind.TeaserRead, 1L), (new(2026, 6, 16), ArticleCountKind.OfferSeen, 1L)],
            tally.Take().Select(c => (c.Day, c.Kind, c.Count)).OrderBy(c => c));
        Assert.Empty(tally.Take());
    }

    [Fact]
    public void What_could_not_be_written_is_given_back_and_counted_with_what_came_meanwhile()
    {
        var tally = Tally();
        tally.Add(new(7, ArticleCountKind.TeaserRead));
        var taken = tally.Take();
        tally.Add(new(7, ArticleCountKind.TeaserRead));
        tally.GiveBack(taken);
        Assert.Equal(2, Assert.Single(tally.Take()).Count);
    }

    [Fact]
    public async Task Of_many_who_count_at_once_while_it_is_taken_none_is_lost()
    {
        var tally = Tally();
        var counting = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 50_000; i++) tally.Add(new(i % 3, ArticleCountKind.TeaserRead));
        })));
        var total = 0L;
        while (!counting.IsCompleted) total += tally.Take().Sum(c => c.Count);
        await counting;
        Assert.Equal(200_000, total + tally.Take().Sum(c => c.Count));
    }

    private ArticleTally Tally() => new(new SiteOptions { TimeZone = "America/New_York" }, _time);
}
