using System.Text;
using ReviewPortal.Accounts.Factors;

namespace ReviewPortal.Tests.Accounts.Factors;

public sealed class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B; of its eight digits the last six.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_standards_own_examples_come_out(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeOf(Key, Totp.StepAt(DateTime.UnixEpoch.AddSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_be_one_step_off_and_no_more(int off, bool isTaken)
    {
        var now = DateTime.UnixEpoch.AddSeconds(1234567890);
        var step = Totp.StepAt(now) + off;
        Assert.Equal(isTaken ? step : null, Totp.StepOf(Key, Totp.CodeOf(Key, step), now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("05924")]
    [InlineData("0059240")]
    [InlineData("００５９２４")]
    public void What_only_resembles_the_code_is_none(string code) =>
        Assert.Null(Totp.StepOf(Key, code, DateTime.UnixEpoch.AddSeconds(1234567890)));
}
