using ReviewPortal.Subscriptions;

namespace ReviewPortal.Tests.Subscriptions;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("10", "USD", 1000, "$10")]
    [InlineData("10.5", "USD", 1050, "$10.50")]
    [InlineData(" 10.50 ", "GBP", 1050, "£10.50")]
    [InlineData("0.07", "EUR", 7, "€0.07")]
    [InlineData("1200", "JPY", 1200, "JPY 1,200")]
    [InlineData("1.234", "KWD", 1234, "KWD 1.234")]
    [InlineData("999999999.99", "USD", 99_999_999_999, "$999,999,999.99")]
    public void A_price_is_read_in_the_smallest_unit_of_its_currency(string written, string currency, long minor, string printed)
    {
        var price = Money.Read(written, currency);

        Assert.Equal(new Money(minor, currency), price);
        Assert.Equal(printed, price.ToString());
    }

    [Theory]
    [InlineData(null, "USD")]
    [InlineData("", "USD")]
    [InlineData("$10", "USD")]
    [InlineData("10,50", "USD")]
    [InlineData("1,000", "USD")]
    [InlineData("10.", "USD")]
    [InlineData(".50", "USD")]
    [InlineData("-10", "USD")]
    [InlineData("1e3", "USD")]
    [InlineData("10.505", "USD")]
    [InlineData("10.5", "JPY")]
    [InlineData("1.2345", "KWD")]
    [InlineData("١٠", "USD")]
    [InlineData("10\n20", "USD")]
    [InlineData("1000000000", "USD")]
    public void What_is_no_price_is_not_taken_for_one(string? written, string currency)
    {
        Assert.Null(Money.Read(written, currency));
    }
}
