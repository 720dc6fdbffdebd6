using ReviewPortal.Payments;

namespace ReviewPortal.Tests.Payments;

public sealed class AddressEntryTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u0001\u200f\u2028")]
    [InlineData(" - ")]
    public void A_town_that_says_nothing_is_missing(string town) => Assert.Equal(["Town"], EntryWith(town).Problems().Select(p => p.Field));

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void A_line_has_at_most_a_hundred_characters(int length, bool isRefused) => Assert.Equal(isRefused, EntryWith(new string('x', length)).Problems().Any());

    [Theory]
    [InlineData("  New \t York,\r\nNY ", "New York, NY")]
    [InlineData("\u202eKöln\u0000", "Köln")]
    [InlineData("نیم‌فاصله", "نیم‌فاصله")] // a mark that joins letters is part of the word
    public void What_cannot_be_printed_in_one_line_becomes_a_space(string typed, string kept)
    {
        var address = new PostalAddress { ReaderId = "r" };
        address.Change(EntryWith(typed), Now);
        Assert.Equal(kept, address.Town);
        Assert.Equal(["1 Quay", kept, "Here"], address.Lines);
    }

    private static AddressEntry EntryWith(string town) => new() { Name = "Ida", Line1 = "1 Quay", Line2 = " ", Town = town, PostalCode = null, Country = "Here" };
}
