using ReviewPortal.Articles;
using ReviewPortal.Works;

namespace ReviewPortal.Tests.Works;

public sealed class PrintedWorkTests
{
    [Theory]
    [InlineData("The Tenants", "by Joaquim Sal", "THE TENANTS", "by Joaquim Sal, translated by Ruth Amado")]
    [InlineData("The Tenants", "by Joaquim Sal", "Tenants", "by Joaquím Sal")]
    [InlineData("Café: A History", "by Ida Morrow", "Cafe—a history", "edited by Ida Morrow")]
    [InlineData("Salt & Silence", "by Ida Morrow", "Salt and Silence", "by Ida Morrow")]
    [InlineData("Morrow’s Law", "by Ida Morrow", "Morrow's Law", "by Ida Morrow")]
    [InlineData("Łódź", null, "Lodz", null)]
    public void One_work_is_known_however_it_is_printed(string title, string? credit, string otherTitle, string? otherCredit) =>
        Assert.True(Book(title, credit).IsKnownAs(Book(otherTitle, otherCredit)));

    [Theory]
    [InlineData("Collected Poems", "by Ida Morrow", "Collected Poems", "by Tom Quay")]
    [InlineData("Collected Poems", "by Ida Morrow", "Collected Poems", null)]
    [InlineData("Poems 1", "by Ida Morrow", "Poems 2", "by Ida Morrow")]
    [InlineData("か", null, "が", null)]
    [InlineData("…", null, "?", null)]
    public void Different_works_are_not_taken_for_one(string title, string? credit, string otherTitle, string? otherCredit) =>
        Assert.False(Book(title, credit).IsKnownAs(Book(otherTitle, otherCredit)));

    [Fact]
    public void Ten_and_thirteen_digits_of_one_ISBN_are_one_book() =>
        Assert.True(Book("One Title", null, "0306406152").IsKnownAs(Book("Another Title", null, "9780306406157")));

    [Fact]
    public void A_last_digit_X_has_thirteen_digits_too() => Assert.Equal("9780804429573", Isbn.ToThirteen("080442957X"));

    [Fact]
    public void The_film_of_a_book_is_another_work() =>
        Assert.False(Book("The Tenants", "by Joaquim Sal", "0306406152").IsKnownAs(new PrintedWork(WorkKind.Film, "The Tenants", "by Joaquim Sal", "0306406152", null)));

    [Fact]
    public void Long_titles_that_differ_at_their_end_are_two_works_with_short_keys()
    {
        var one = Book(new string('x', 300), null);
        var other = Book(new string('x', 299) + "y", null);
        Assert.False(one.IsKnownAs(other));
        Assert.True(one.TitleKey.Length < 300);
    }

    [Theory]
    [InlineData("A", "a")]
    [InlineData("The", "the")]
    [InlineData("A Is for Ash", "is for ash")]
    [InlineData("An Hour", "hour")]
    [InlineData("Theatre", "theatre")]
    [InlineData("“The Tenants”", "tenants")]
    public void Titles_stand_in_lists_without_their_article(string title, string sorted) => Assert.Equal(sorted, Book(title, null).SortTitle);

    private static PrintedWork Book(string title, string? credit, string? isbn = null) => new(WorkKind.Book, title, credit, isbn, null);
}
