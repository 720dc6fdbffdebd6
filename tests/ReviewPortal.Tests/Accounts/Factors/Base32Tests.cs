using System.Text;
using ReviewPortal.Accounts.Factors;

namespace ReviewPortal.Tests.Accounts.Factors;

public sealed class Base32Tests
{
    /// <summary>RFC 4648, 10, without the padding.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void The_standards_own_examples_come_out(string text, string encoded) => Assert.Equal(encoded, Base32.Encode(Encoding.ASCII.GetBytes(text)));
}
