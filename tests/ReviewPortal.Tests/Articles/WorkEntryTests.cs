using ReviewPortal.Articles;
using ReviewPortal.Tests.Articles.Uploads;

namespace ReviewPortal.Tests.Articles;

public sealed class WorkEntryTests
{
    [Theory]
    [InlineData("works: Camels and Kings")]
    [InlineData("works: [Camels and Kings]")]
    [InlineData("works:\n  title: Camels and Kings")]
    [InlineData("works:\n  - title: Camels and Kings")]
    public void One_work_may_be_written_in_several_ways(string keys)
    {
        var work = Assert.Single(Uploaded.Article(keys).Works);

        Assert.Equal("Camels and Kings", work.Title);
        Assert.Equal(WorkKind.Book, work.Kind);
        Assert.Empty(work.Prices);
        Assert.Null(work.Pages);
    }

    [Theory]
    [InlineData("$6.95", "$6.95")]
    [InlineData("[$6.95]", "$6.95")]
    [InlineData("[$6.95, '£2, 10s.']", "$6.95", "£2, 10s.")]
    public void A_price_is_kept_as_it_is_printed(string written, params string[] prices)
    {
        Assert.Equal(prices, Work($"price: {written}").Prices);
    }

    [Theory]
    [InlineData("film", WorkKind.Film)]
    [InlineData("Exhibition", WorkKind.Exhibition)]
    [InlineData("performance", WorkKind.Performance)]
    [InlineData("RECORDING", WorkKind.Recording)]
    public void A_work_is_of_one_of_five_kinds(string written, WorkKind kind)
    {
        Assert.Equal(kind, Work($"kind: {written}").Kind);
    }

    [Theory]
    [InlineData("kind: opera", "“kind” should be book, film, exhibition, performance or recording; it says “opera”.")]
    [InlineData("pages: 522 pp.", "“pages” should be a whole number such as 522; it says “522 pp.”.")]
    [InlineData("pages: [522]", "“pages” should be a whole number such as 522; it is a list.")]
    [InlineData("pages: 0", "“pages” should be between 1 and 100,000; it says “0”.")]
    [InlineData("year: 63", "“year” should be between 1,000 and 9,999; it says “63”.")]
    [InlineData("isbn: 12345", "“isbn” should be an ISBN of 10 or 13 digits; it says “12345”.")]
    [InlineData("isbn: 123-4-567-89012-8", "“isbn” should be an ISBN of 10 or 13 digits; it says “123-4-567-89012-8”.")]
    [InlineData("isbn: 0-306-40615-3", "The last digit of an ISBN checks the others, and that of “0-306-40615-3” does not fit them: compare it with the book.")]
    public void A_mistake_is_told_with_its_line_and_its_work(string key, string message)
    {
        var name = key.Split(':')[0];

        Assert.Equal($"salt.md, line 6, works[2].{name}: {message}", Uploaded.ErrorOf($"works:\n  - title: A\n  - title: B\n    {key}"));
    }

    [Fact]
    public void A_work_needs_a_title()
    {
        Assert.Equal("salt.md, line 3, works.title: “title” is missing: add a line title: with its text.", Uploaded.ErrorOf("works: {credit: by Ada Lund}"));
    }

    [Fact]
    public void A_list_inside_the_list_is_refused()
    {
        Assert.Equal("salt.md, line 4, works[1]: “works” should be text; it is a list.", Uploaded.ErrorOf("works:\n  - [A, B]"));
    }

    [Fact]
    public void There_may_be_100_works()
    {
        Assert.Equal(100, Uploaded.Article(Titled(100)).Works.Count);
        Assert.Equal("salt.md, line 3, works: “works” has 101 items; it may have 100 at most.", Uploaded.ErrorOf(Titled(101)));
    }

    private static WorkEntry Work(string key) => Assert.Single(Uploaded.Article($"works:\n  - title: A\n    {key}").Works);

    private static string Titled(int count) => "works:" + string.Concat(Enumerable.Range(1, count).Select(number => $"\n  - title: Work {number}"));
}
