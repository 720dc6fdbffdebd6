using System.Net;
using ReviewPortal.Accounts;

namespace ReviewPortal.Tests.Accounts;

public sealed class AddressRangeTests
{
    [Theory]
    [InlineData("203.0.113.77", "203.0.113.0/24", "203.0.113.0/24")]
    [InlineData("::ffff:203.0.113.77", "203.0.113.0/24", "203.0.113.0/24")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64", "2001:db8:1::/48")]
    [InlineData("::1", "::/64", "::/48")]
    public void An_address_belongs_to_what_one_household_and_one_customer_is_given(string address, string narrow, string wide) =>
        Assert.Equal(new AddressRange(narrow, wide), AddressRange.Of(IPAddress.Parse(address)));

    [Fact]
    public void Where_there_is_no_address_all_are_one() => Assert.Equal("unknown", AddressRange.Of(null).Narrow);
}
