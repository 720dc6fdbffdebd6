using ReviewPortal.Accounts;

namespace ReviewPortal.Tests.Accounts;

public sealed class MailboxAddressTests
{
    [Theory]
    [InlineData("nell@example.org", "nell@example.org")]
    [InlineData("  nell@example.org\t", "nell@example.org")]
    [InlineData("Nell.O'Hara+review@Example.ORG", "Nell.O'Hara+review@example.org")]
    [InlineData("nell@bücher.example", "nell@xn--bcher-kva.example")]
    [InlineData("nell@BÜCHER.example", "nell@xn--bcher-kva.example")]
    [InlineData("nell@例え.jp", "nell@xn--r8jz45g.jp")]
    [InlineData("élodie@example.org", "élodie@example.org")]
    [InlineData("e\u0301lodie@example.org", "élodie@example.org")]
    [InlineData("a@b", "a@b")]
    public void An_address_is_kept_in_one_form(string text, string kept) => Assert.Equal(kept, MailboxAddress.Normalise(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("nell")]
    [InlineData("nell@")]
    [InlineData("@example.org")]
    [InlineData("nell@@example.org")]
    [InlineData("a@b@example.org")]
    [InlineData("nell@example..org")]
    [InlineData(".nell@example.org")]
    [InlineData("nell@-example.org")]
    [InlineData("nell@exa mple.org")]
    [InlineData("nell@exam_ple.org")]
    [InlineData("nell@[127.0.0.1]")]
    [InlineData("Nell <nell@example.org>")]
    [InlineData("nell@example.org, ida@example.org")]
    [InlineData("nell@example.org;ida@example.org")]
    [InlineData("nell@example.org\r\nBcc: all@example.org")]
    [InlineData("nell\n@example.org")]
    [InlineData("nell@example.org\0.evil.example")]
    [InlineData("nell\u0000@example.org")]
    [InlineData("nell\u2028@example.org")]
    [InlineData("ne\u202Ell@example.org")]
    [InlineData("ne\u200Bll@example.org")]
    [InlineData("nell@example.org>\r\nRCPT TO:<ida@example.org")]
    [InlineData("\"a\r\nb\"@example.org")]
    public void What_is_no_address_or_would_break_a_header_is_none(string? text) => Assert.Null(MailboxAddress.Normalise(text));

    [Fact]
    public void An_address_is_as_long_as_mail_servers_take_and_no_longer()
    {
        var host = string.Join('.', Enumerable.Repeat(new string('h', 60), 3)) + ".org";
        Assert.NotNull(MailboxAddress.Normalise($"{new string('a', 64)}@{host}"));
        Assert.Null(MailboxAddress.Normalise($"{new string('a', 65)}@{host}"));
        Assert.Null(MailboxAddress.Normalise(new string('a', 1_000_000) + "@example.org"));
    }

    [Fact]
    public void Half_of_a_letter_is_no_address() => Assert.Null(MailboxAddress.Normalise("a\ud800@example.org"));
}
