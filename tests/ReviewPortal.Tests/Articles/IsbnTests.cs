using ReviewPortal.Articles;

namespace ReviewPortal.Tests.Articles;

public sealed class IsbnTests
{
    [Theory]
    [InlineData("0-306-40615-2", "0306406152")]
    [InlineData("0306406152", "0306406152")]
    [InlineData("0 8044 2957 X", "080442957X")]
    [InlineData("0-8044-2957-x", "080442957X")]
    [InlineData("978-0-306-40615-7", "9780306406157")]
    [InlineData("978‑0‑306‑40615‑7", "9780306406157")]
    [InlineData("ISBN: 978 0 306 40615 7", "9780306406157")]
    [InlineData("979-10-90636-07-1", "9791090636071")]
    public void An_ISBN_is_kept_as_digits(string written, string digits)
    {
        Assert.Equal(digits, Isbn.From(written));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("ISBN")]
    [InlineData("0-306-40615-3")] // a wrong check digit
    [InlineData("978-0-306-40615-8")]
    [InlineData("0-360-40615-2")] // two digits changed places
    [InlineData("X-306-40615-2")]
    [InlineData("977-0-306-40615-0")] // a periodical's
    [InlineData("978030640615X")]
    [InlineData("٠306406152")]
    [InlineData("97803064061570")]
    public void What_is_no_ISBN_is_not_taken_for_one(string written)
    {
        Assert.Null(Isbn.From(written));
    }
}
