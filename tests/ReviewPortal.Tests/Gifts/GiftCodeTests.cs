using ReviewPortal.Gifts;

namespace ReviewPortal.Tests.Gifts;

public sealed class GiftCodeTests
{
    [Fact]
    public void A_code_has_eighty_random_bits_in_signs_that_are_not_mistaken_for_each_other()
    {
        var codes = Enumerable.Range(0, 200).Select(_ => GiftCode.Make()).ToList();
        Assert.Equal(200, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^[0-9ABCDEFGHJKMNPQRSTVWXYZ]{16}$", code));
        Assert.All(codes, code => Assert.Equal(code, GiftCode.Read(GiftCode.InGroups(code))));
        Assert.Equal(32, codes.SelectMany(code => code).Distinct().Count());
    }

    [Theory]
    [InlineData("7F3K-9QWX-2M4D-R8T0")]
    [InlineData("7f3k9qwx2m4dr8to")]
    [InlineData("  7F3K 9QWX 2M4D R8TO ")]
    [InlineData("7f3k–9qwx—2m4d.r8tO\n")]
    [InlineData("7F3K\u00a09QWX\u200b2M4D\u2011R8T0")]
    public void However_it_was_copied_from_the_card_it_is_the_same_code(string typed) => Assert.Equal("7F3K9QWX2M4DR8T0", GiftCode.Read(typed));

    [Theory]
    [InlineData("i111-L111-l1I1-oO00", "1111111111110000")]
    public void An_O_is_a_zero_and_an_I_and_an_L_are_a_one(string typed, string code) => Assert.Equal(code, GiftCode.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7F3K-9QWX-2M4D-R8T")]
    [InlineData("7F3K-9QWX-2M4D-R8T00")]
    [InlineData("UUUU-UUUU-UUUU-UUUU")]
    [InlineData("７Ｆ３Ｋ９ＱＷＸ２Ｍ４ＤＲ８Ｔ０")]
    [InlineData("7F3K-9QWX-2M4D-R8Té")]
    public void What_can_be_no_code_is_none(string? typed) => Assert.Null(GiftCode.Read(typed));

    [Fact]
    public void Something_very_long_is_not_read_at_all() => Assert.Null(GiftCode.Read(new string('-', 1000) + "7F3K9QWX2M4DR8T0"));
}
