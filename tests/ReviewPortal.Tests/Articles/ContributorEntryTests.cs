using ReviewPortal.Articles;
using ReviewPortal.Tests.Articles.Uploads;

namespace ReviewPortal.Tests.Articles;

public sealed class ContributorEntryTests
{
    [Theory]
    [InlineData("contributors: Ines Marlow")]
    [InlineData("contributors: [Ines Marlow]")]
    [InlineData("contributors:\n  - Ines Marlow")]
    [InlineData("contributors:\n  name: Ines Marlow")]
    [InlineData("contributors: [{name: '  Ines   Marlow '}]")]
    public void One_contributor_may_be_written_in_several_ways(string keys)
    {
        Assert.Equal([new ContributorEntry("Ines Marlow", null)], Uploaded.Article(keys).Contributors);
    }

    [Fact]
    public void The_lines_of_a_biographical_note_are_kept()
    {
        var contributor = Assert.Single(Uploaded.Article("contributors:\n  - name: Ines Marlow\n    bio: |\n      Walks.\n\n      Writes.\n").Contributors);

        Assert.Equal("Walks.\n\nWrites.", contributor.Bio);
    }

    [Fact]
    public void A_contributor_without_a_name_is_refused()
    {
        Assert.Equal("salt.md, line 4, contributors[1].name: “name” is missing: add a line name: with its text.", Uploaded.ErrorOf("contributors:\n  - bio: Walks."));
    }

    [Fact]
    public void A_contributor_named_twice_is_kept_once_with_the_note()
    {
        var reading = Uploaded.FrontMatter("title: A\ncontributors:\n  - Ines Marlow\n  - {name: ines marlow, bio: Walks.}\n  - Tobias Reck");

        Assert.Equal("salt.md, line 5, contributors[2]: “ines marlow” is named twice, and is kept once.", Assert.Single(reading.Problems).Describe("salt.md"));
        Assert.Equal([new("Ines Marlow", "Walks."), new("Tobias Reck", null)], reading.File?.Contributors);
    }

    [Fact]
    public void A_note_may_have_2_000_characters()
    {
        Uploaded.Article($"contributors:\n  - name: Ines\n    bio: {new string('x', 2_000)}");

        Assert.Contains("2,001 characters; it may have 2,000", Uploaded.ErrorOf($"contributors:\n  - name: Ines\n    bio: {new string('x', 2_001)}"), StringComparison.Ordinal);
    }

    [Fact]
    public void There_may_be_50_contributors()
    {
        Assert.Equal(50, Uploaded.Article(Named(50)).Contributors.Count);
        Assert.Equal("salt.md, line 3, contributors: “contributors” has 51 items; it may have 50 at most.", Uploaded.ErrorOf(Named(51)));
    }

    [Fact]
    public void A_subject_that_stands_twice_is_kept_once()
    {
        var reading = Uploaded.FrontMatter("title: A\nsubjects: [Trade, Africa, trade]");

        Assert.Equal("salt.md, line 3, subjects[3]: “trade” stands twice in “subjects”, and is kept once.", Assert.Single(reading.Problems).Describe("salt.md"));
        Assert.Equal(["Trade", "Africa"], reading.File?.Subjects);
    }

    [Fact]
    public void One_subject_needs_no_list()
    {
        Assert.Equal(["Politics"], Uploaded.Article("subjects: Politics").Subjects);
    }

    private static string Named(int count) => "contributors:" + string.Concat(Enumerable.Range(1, count).Select(number => $"\n  - Writer {number}"));
}
