using ReviewPortal.Tests.Articles.Uploads;

namespace ReviewPortal.Tests.Articles;

public sealed class TextFieldTests
{
    [Theory]
    [InlineData("title:")]
    [InlineData("title: '   '")]
    [InlineData("title: # a comment")]
    public void A_title_must_not_be_empty(string yaml)
    {
        Assert.StartsWith("salt.md, line 2, title: “title” is empty", Uploaded.OnlyError(Uploaded.FrontMatter(yaml)), StringComparison.Ordinal);
    }

    [Fact]
    public void White_space_in_a_title_is_trimmed_and_folded()
    {
        var file = Uploaded.FrontMatter("title: \"  The \\t Salt\n\n  Road\\u00A0 \"").File;

        Assert.Equal("The Salt Road", file?.Title);
    }

    [Fact]
    public void Accents_are_composed()
    {
        Assert.Equal("Caf\u00E9", Uploaded.Article("dek: Cafe\u0301").Dek);
    }

    [Theory]
    [InlineData("dek", 500)]
    [InlineData("contributors", 200)]
    [InlineData("subjects", 200)]
    public void A_text_may_have_so_many_characters_and_no_more(string key, int maximum)
    {
        Uploaded.Article($"{key}: {new string('x', maximum)}");

        Assert.StartsWith($"salt.md, line 3, {key}: “{key}” has {maximum + 1} characters; it may have {maximum} at most.", Uploaded.ErrorOf($"{key}: {new string('x', maximum + 1)}"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_may_have_300_characters()
    {
        Assert.NotNull(Uploaded.FrontMatter("title: " + new string('x', 300)).File);
        Assert.Contains("301 characters", Uploaded.OnlyError(Uploaded.FrontMatter("title: " + new string('x', 301))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dek: [a, b]", "“dek” should be text; it is a list.")]
    [InlineData("dek:\n  - a", "“dek” should be text; it is a list.")]
    [InlineData("dek: {a: b}", "“dek” should be text; it is a group of keys.")]
    [InlineData("slug: [a]", "“slug” should be text; it is a list.")]
    [InlineData("issue: [a]", "“issue” should be a date such as 1963-10-17; it is a list.")]
    [InlineData("teaser: {a: b}", "“teaser” should be a whole number such as 400; it is a group of keys.")]
    [InlineData("access: [free]", "“access” should be subscribers, registered or free; it is a list.")]
    public void A_list_where_one_value_belongs_is_refused(string keys, string message)
    {
        Assert.EndsWith(": " + message, Uploaded.ErrorOf(keys), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("free", ReviewPortal.Articles.AccessLevel.Free)]
    [InlineData("Registered", ReviewPortal.Articles.AccessLevel.Registered)]
    [InlineData("SUBSCRIBERS", ReviewPortal.Articles.AccessLevel.Subscribers)]
    public void Access_is_read_in_any_case(string written, ReviewPortal.Articles.AccessLevel access)
    {
        Assert.Equal(access, Uploaded.Article($"access: {written}").Access);
    }

    [Theory]
    [InlineData("all")]
    [InlineData("2")]
    [InlineData("free, registered")]
    public void Any_other_access_is_refused_with_the_three_that_there_are(string written)
    {
        Assert.Equal($"salt.md, line 3, access: “access” should be subscribers, registered or free; it says “{written}”.", Uploaded.ErrorOf($"access: {written}"));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("10000", 10_000)]
    [InlineData("'400'", 400)]
    public void The_teaser_is_a_number_of_words(string written, int words)
    {
        Assert.Equal(words, Uploaded.Article($"teaser: {written}").TeaserWords);
    }

    [Theory]
    [InlineData("-1", "a whole number such as 400")]
    [InlineData("1.5", "a whole number such as 400")]
    [InlineData("four hundred", "a whole number such as 400")]
    [InlineData("٤٠٠", "a whole number such as 400")]
    [InlineData("10001", "between 0 and 10,000")]
    [InlineData("99999999999999999999", "a whole number such as 400")]
    public void Any_other_teaser_is_refused(string written, string expected)
    {
        Assert.Equal($"salt.md, line 3, teaser: “teaser” should be {expected}; it says “{written}”.", Uploaded.ErrorOf($"teaser: {written}"));
    }

    [Fact]
    public void A_long_mistake_is_quoted_in_short()
    {
        Assert.EndsWith($"it says “{new string('x', 60)}…”.", Uploaded.ErrorOf("teaser: " + new string('x', 5_000)), StringComparison.Ordinal);
    }
}
