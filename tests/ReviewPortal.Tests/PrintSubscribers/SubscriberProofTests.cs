using ReviewPortal.PrintSubscribers;

namespace ReviewPortal.Tests.PrintSubscribers;

public sealed class SubscriberProofTests
{
    [Theory]
    [InlineData("PL4 9QQ", "pl49qq", true)]
    [InlineData("PL4 9QQ", " PL4-9QQ ", true)]
    [InlineData("PL4 9QQ", "PL4 9QR", false)]
    [InlineData("PL4 9QQ", "Ida Morrow", false)]
    [InlineData("10012-1234", "10012", true)]
    [InlineData("10012-1234", "100121234", true)]
    [InlineData("10012", "10012-1234", false)]
    [InlineData("PL4 9QQ", "", false)]
    [InlineData("PL4 9QQ", " - ", false)]
    public void The_postal_code_is_compared_without_spaces_signs_and_capitals(string code, string typed, bool fits) =>
        Assert.Equal(fits, SubscriberProof.Fits(code, "Ida Morrow", typed));

    [Theory]
    [InlineData("Séamus Ó Cathain", "seamus o cathain", true)]
    [InlineData("Morrow, Ida", "Ida Morrow", true)]
    [InlineData("Anne-Marie Weiß", "ANNE MARIE WEISS", true)]
    [InlineData("Ida Morrow", "Ida", false)]
    [InlineData("Ida Morrow", "", false)]
    [InlineData("...", "...", false)]
    public void Without_a_postal_code_the_name_is_what_proves_it(string name, string typed, bool fits)
    {
        Assert.Equal(fits, SubscriberProof.Fits(null, name, typed));
        Assert.Equal(fits, SubscriberProof.Fits(" - ", name, typed));
    }

    [Theory]
    [InlineData("A-00 17", "A0017")]
    [InlineData("00017", "17")]
    [InlineData("ａ１７", "A17")]
    [InlineData("000", "0")]
    [InlineData(" -\0", "")]
    public void A_number_is_told_by_its_letters_and_digits(string number, string key) => Assert.Equal(key, SubscriberNumber.KeyOf(number));
}
