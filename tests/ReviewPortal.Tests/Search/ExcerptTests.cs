using ReviewPortal.Search;

namespace ReviewPortal.Tests.Search;

public sealed class ExcerptTests
{
    private static readonly string Filler = string.Join(' ', Enumerable.Repeat("nothing of note happens", 40));

    [Theory]
    [InlineData("tide", "The [tides] turn.", "The tides turn.")]
    [InlineData("\"the tide\"", "A tide; [the tide].", "A tide; the tide.")]
    [InlineData("harb*", "[Harbours] and a [harbour].", "Harbours and a harbour.")]
    [InlineData("universit*", "[Universities].", "Universities.")]
    [InlineData("cafe", "A [café]’s.", "A café’s.")]
    [InlineData("国文", "中[国文]学", "中国文学")]
    [InlineData("nothing", "A tide.", "A tide.")]
    [InlineData("script", "<[script]>alert(1)</[script]>", "<script>alert(1)</script>")]
    public void What_was_found_is_marked(string typed, string marked, string text) => Assert.Equal(marked, Show(Excerpt.Of(text, new QueryMatcher(SearchQuery.Parse(typed)))));

    [Fact]
    public void The_stretch_with_most_of_what_was_asked_for_is_shown_cut_between_words()
    {
        var shown = Show(Excerpt.Of($"{Filler} salt. {Filler} The price of salt rose. {Filler}", new QueryMatcher(SearchQuery.Parse("price salt"))));
        Assert.Matches("^…note|^…[a-z]+ ", shown);
        Assert.Contains("The [price] of [salt] rose.", shown, StringComparison.Ordinal);
        Assert.EndsWith("…", shown, StringComparison.Ordinal);
        Assert.InRange(shown.Length, 150, 300);
    }

    [Fact]
    public void Any_text_and_any_query_give_the_text_back()
    {
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, 20).Select(_ => Hostile.Text(random)));
            var marked = Excerpt.Mark(text, new QueryMatcher(SearchQuery.Parse(Hostile.Text(random))));
            Assert.Equal(text, string.Concat(marked.Pieces.Select(p => p.Text)));
            Assert.InRange(Excerpt.Of(text, new QueryMatcher(SearchQuery.Parse("the"))).Pieces.Sum(p => p.Text.Length), 0, 270);
        }
    }

    private static string Show(MarkedText text) => string.Concat(text.Pieces.Select(p => p.IsMarked ? $"[{p.Text}]" : p.Text));
}
