using ReviewPortal.Articles;
using ReviewPortal.Tests.Articles.Uploads;

namespace ReviewPortal.Tests.Articles;

public sealed class ArticleFileTests
{
    private const string Whole = """
        ---
        title: The Salt Road
        slug: salt-road
        dek: What the caravans carried
        contributors:
          - Ines Marlow
          - name: Tobias Reck
            bio: Tobias Reck keeps bees.
        issue: 1971-04-08
        published: 1971-04-01
        access: registered
        subjects: [Trade, Africa]
        teaser: 250
        works:
          - title: Camels and Kings
            credit: by Ada Lund, translated by Per Holm
            publisher: Northgate
            pages: 412
            price: [$7.95, "$2.95 (paper)"]
            isbn: 0-306-40615-2
            year: 1970
            kind: book
        epigraphs:
          - text: Salt is the only rock we eat.
            source: A proverb
        ---

        The road begins at the well.

        """;

    [Fact]
    public void Every_key_is_read()
    {
        var reading = Uploaded.File(Whole);
        var file = Assert.IsType<ArticleFile>(reading.File);

        Assert.Empty(reading.Problems);
        Assert.Equal("The Salt Road", file.Title);
        Assert.Equal("salt-road", file.Slug);
        Assert.Equal("What the caravans carried", file.Dek);
        Assert.Equal([new("Ines Marlow", null), new("Tobias Reck", "Tobias Reck keeps bees.")], file.Contributors);
        Assert.Equal(new DateOnly(1971, 4, 8), file.Issue);
        Assert.Equal(new DateTime(1971, 4, 1, 5, 0, 0, DateTimeKind.Utc), file.Published);
        Assert.Equal(AccessLevel.Registered, file.Access);
        Assert.Equal(["Trade", "Africa"], file.Subjects);
        Assert.Equal(250, file.TeaserWords);
        Assert.Equal([new EpigraphEntry("Salt is the only rock we eat.", "A proverb")], file.Epigraphs);

        var work = Assert.Single(file.Works);
        Assert.Equal("Camels and Kings", work.Title);
        Assert.Equal("by Ada Lund, translated by Per Holm", work.Credit);
        Assert.Equal("Northgate", work.Publisher);
        Assert.Equal(412, work.Pages);
        Assert.Equal(["$7.95", "$2.95 (paper)"], work.Prices);
        Assert.Equal("0306406152", work.Isbn);
        Assert.Equal(1970, work.Year);
        Assert.Equal(WorkKind.Book, work.Kind);
    }

    [Fact]
    public void A_title_is_enough_and_the_article_is_then_locked_and_a_draft()
    {
        var file = Uploaded.Article("");

        Assert.Equal("the-salt-road", file.Slug);
        Assert.Equal(AccessLevel.Subscribers, file.Access);
        Assert.Null(file.Published);
        Assert.Null(file.Issue);
        Assert.Null(file.Dek);
        Assert.Null(file.TeaserWords);
        Assert.Empty(file.Contributors);
        Assert.Empty(file.Subjects);
        Assert.Empty(file.Works);
        Assert.Empty(file.Epigraphs);
    }

    [Fact]
    public void The_Markdown_is_what_follows_the_front_matter_and_knows_its_line()
    {
        var file = Assert.IsType<ArticleFile>(Uploaded.File("---\ntitle: A\ndek: B\n---\n\nFirst.\n\n---\n\nSecond.\n").File);

        Assert.Equal("\nFirst.\n\n---\n\nSecond.\n", file.Markdown);
        Assert.Equal(5, file.MarkdownLine);
    }

    [Fact]
    public void The_source_is_kept_whole_with_line_feeds()
    {
        var file = Assert.IsType<ArticleFile>(Uploaded.File("\uFEFF---\r\ntitle: A\r---\r\nFirst.\r\n").File);

        Assert.Equal("---\ntitle: A\n---\nFirst.\n", file.Source);
        Assert.Equal("First.\n", file.Markdown);
        Assert.Equal(4, file.MarkdownLine);
    }

    [Fact]
    public void All_problems_are_found_at_once_and_stand_in_the_order_of_lines()
    {
        var reading = Uploaded.File("""
            ---
            access: everyone
            works:
              - title: Camels and Kings
                pages: five hundred
              - credit: by Ada Lund
            titel: The Salt Road
            issue: soon
            ---

            """);

        Assert.Null(reading.File);
        Assert.Equal(
            [
                "salt.md, line 2, title: “title” is missing: add a line title: with its text.",
                "salt.md, line 2, access: “access” should be subscribers, registered or free; it says “everyone”.",
                "salt.md, line 5, works[1].pages: “pages” should be a whole number such as 522; it says “five hundred”.",
                "salt.md, line 6, works[2].title: “title” is missing: add a line title: with its text.",
                "salt.md, line 7, titel: “titel” is not a known key, and is left out. Did you mean “title”?",
                "salt.md, line 8, issue: “issue” should be a date such as 1963-10-17; it says “soon”.",
                "salt.md, line 10: There is no text after the front matter.",
            ],
            reading.Problems.Select(problem => problem.Describe("salt.md")));
    }

    [Fact]
    public void A_warning_keeps_nothing_out()
    {
        var reading = Uploaded.FrontMatter("title: The Salt Road\nlayout: wide");

        Assert.NotNull(reading.File);
        Assert.Equal(Severity.Warning, Assert.Single(reading.Problems).Severity);
    }

    [Fact]
    public void Of_very_many_problems_the_first_hundred_are_told_and_the_others_counted()
    {
        var keys = string.Concat(Enumerable.Range(1, 150).Select(number => $"\nunknown{number}: x"));
        var reading = Uploaded.FrontMatter("title: The Salt Road" + keys + "\naccess: everyone");

        Assert.Null(reading.File);
        Assert.Equal(101, reading.Problems.Count);
        Assert.Equal(new Problem(Severity.Error, "There are 51 more problems from here on.", 103), reading.Problems[^1]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\n  \n\t\n")]
    public void A_file_without_a_text_is_refused(string markdown)
    {
        var reading = Uploaded.File("---\ntitle: The Salt Road\n---" + markdown);

        Assert.Equal("salt.md, line 4: There is no text after the front matter.", Uploaded.OnlyError(reading));
    }
}
