using ReviewPortal.Tests.Articles.Uploads;

namespace ReviewPortal.Tests.Articles;

public sealed class UnknownKeyTests
{
    [Theory]
    [InlineData("subject", "subjects")]
    [InlineData("Subjects", "subjects")]
    [InlineData("sujbects", "subjects")]
    [InlineData("contributers", "contributors")]
    [InlineData("epigraph", "epigraphs")]
    [InlineData("correction", "corrections")]
    [InlineData("reply-to", "replies-to")]
    [InlineData("acess", "access")]
    [InlineData("author", "contributors")]
    [InlineData("tags", "subjects")]
    [InlineData("date", "published")]
    [InlineData("subtitle", "dek")]
    public void A_key_that_is_nearly_a_known_one_is_warned_of_with_the_known_one(string key, string meant)
    {
        Assert.Equal($"salt.md, line 3, {key}: “{key}” is not a known key, and is left out. Did you mean “{meant}”?", Uploaded.WarningOf($"{key}: x"));
    }

    [Theory]
    [InlineData("layout")]
    [InlineData("x")]
    public void A_key_like_no_other_is_warned_of(string key)
    {
        Assert.Equal($"salt.md, line 3, {key}: “{key}” is not a known key, and is left out.", Uploaded.WarningOf($"{key}: [a, {{b: c}}]"));
    }

    [Fact]
    public void An_unknown_key_inside_a_list_is_named_with_its_place()
    {
        Assert.Equal(
            "salt.md, line 6, works[2].prices: “prices” is not a known key, and is left out. Did you mean “price”?",
            Uploaded.WarningOf("works:\n  - title: A\n  - title: B\n    prices: $1"));
    }

    [Fact]
    public void A_long_key_is_quoted_in_short()
    {
        Assert.Contains($"“{new string('k', 60)}…” is not a known key", Uploaded.WarningOf(new string('k', 900) + ": x"), StringComparison.Ordinal);
    }
}
