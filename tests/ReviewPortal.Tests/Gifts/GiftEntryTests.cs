using ReviewPortal.Gifts;

namespace ReviewPortal.Tests.Gifts;

public sealed class GiftEntryTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);

    [Fact]
    public void A_name_for_the_card_and_one_to_sign_it_are_enough() => Assert.Empty(Entry().Problems(Today));

    [Fact]
    public void Whatever_is_wrong_is_told_at_its_field()
    {
        var entry = new GiftEntry { Name = " ", Email = "nobody", SendOn = "tomorrow", From = null, Message = "See www.elsewhere.example" };
        Assert.Equal(["Name", "Email", "SendOn", "From", "Message"], entry.Problems(Today).Select(p => p.Field));
    }

    [Theory]
    [InlineData("2026-06-14", "This day is over. Choose today or a later day.")]
    [InlineData("2026-06-15", null)]
    [InlineData("2027-06-16", null)]
    [InlineData("2027-06-17", "Choose a day within a year from now.")]
    [InlineData("2026-02-30", "Enter the day as a date, such as 2027-06-30.")]
    public void A_day_to_send_it_lies_within_a_year(string day, string? problem) =>
        Assert.Equal(problem, Entry(email: "nora@example.org", day: day).Problems(Today).Select(p => p.Problem).SingleOrDefault());

    [Fact]
    public void A_day_without_an_address_sends_nothing() => Assert.Equal("Email", Assert.Single(Entry(day: "2026-12-24").Problems(Today)).Field);

    [Theory]
    [InlineData("Nora https://elsewhere.example")]
    [InlineData("WWW.elsewhere.example")]
    [InlineData("See elsewhere.example")]
    [InlineData("See elsewhere.\u034Fexample")]
    [InlineData("See elsewhere.\uFE0Fexample")]
    [InlineData("See elsewhere.\U000E0101example")]
    [InlineData("short.ly/x")]
    [InlineData("ida@elsewhere.example")]
    [InlineData("else\u200bwhere.\u00adexample")]
    [InlineData("\uff45lsewhere\uff0eexample")]
    [InlineData("elsewhere\u3002example")]
    [InlineData("пример.рф")]
    [InlineData("mailto:ida")]
    [InlineData("192.0.2.7")]
    public void Neither_name_nor_words_lead_anywhere(string text)
    {
        Assert.Equal("Name", Assert.Single(Entry(name: text).Problems(Today)).Field);
        Assert.Equal("Message", Assert.Single(Entry(message: text).Problems(Today)).Field);
    }

    [Theory]
    [InlineData("J. R. R. Vane, Ph.D.")]
    [InlineData("Happy birthday... and all the best. Yours, N.V.")]
    [InlineData("For the 24.12. at 7.30, by tel: 020 7946 0000")]
    [InlineData("你好。再见，朋友")]
    [InlineData("Read on: there are 10.5 reasons")]
    public void Full_stops_lead_nowhere(string text) => Assert.Empty(Entry(name: text, message: text).Problems(Today));

    [Fact]
    public void Words_keep_their_lines_and_lose_what_cannot_be_printed()
    {
        var entry = Entry(name: "Nora\r\nVane\u202e", message: "\nHappy\tbirthday\r\n\r\nYours\0\n");
        Assert.Equal(("Nora Vane", "Happy birthday\n\nYours"), (entry.CleanName, entry.CleanMessage));
        Assert.Null(Entry(message: " \r\n ").CleanMessage);
        Assert.Equal("Message", Assert.Single(Entry(message: new string('x', 501)).Problems(Today)).Field);
    }

    private static GiftEntry Entry(string name = "Nora Vane", string? email = null, string? day = null, string? message = null) =>
        new() { Name = name, Email = email, SendOn = day, From = "Ida Morrow", Message = message };
}
