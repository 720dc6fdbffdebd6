using ReviewPortal.Articles;
using ReviewPortal.Tests.Articles.Uploads;

namespace ReviewPortal.Tests.Articles;

public sealed class EpigraphEntryTests
{
    [Theory]
    [InlineData("epigraphs: Salt is rock.")]
    [InlineData("epigraphs: [Salt is rock.]")]
    [InlineData("epigraphs:\n  text: Salt is rock.")]
    [InlineData("epigraphs:\n  - text: >-\n      Salt\n      is rock.")]
    public void One_epigraph_may_be_written_in_several_ways(string keys)
    {
        Assert.Equal([new EpigraphEntry("Salt is rock.", null)], Uploaded.Article(keys).Epigraphs);
    }

    [Fact]
    public void The_lines_of_a_verse_are_kept()
    {
        var epigraph = Assert.Single(Uploaded.Article("epigraphs:\n  - text: |\n      The well is dry,\n        the road is long.\n    source: A song").Epigraphs);

        Assert.Equal(new EpigraphEntry("The well is dry,\n  the road is long.", "A song"), epigraph);
    }

    [Fact]
    public void An_epigraph_needs_a_text()
    {
        Assert.Equal("salt.md, line 4, epigraphs[1].text: “text” is missing: add a line text: with its text.", Uploaded.ErrorOf("epigraphs:\n  - source: A song"));
    }

    [Fact]
    public void A_text_may_have_5_000_characters()
    {
        Uploaded.Article("epigraphs: " + new string('x', 5_000));

        Assert.Contains("5,001 characters; it may have 5,000", Uploaded.ErrorOf("epigraphs: " + new string('x', 5_001)), StringComparison.Ordinal);
    }

    [Fact]
    public void There_may_be_50_epigraphs()
    {
        Uploaded.Article(Quoted(50));

        Assert.Equal("salt.md, line 3, epigraphs: “epigraphs” has 51 items; it may have 50 at most.", Uploaded.ErrorOf(Quoted(51)));
    }

    private static string Quoted(int count) => "epigraphs:" + string.Concat(Enumerable.Range(1, count).Select(number => $"\n  - Line {number}"));
}
