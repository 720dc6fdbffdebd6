using ReviewPortal.Tests.Articles.Uploads;

namespace ReviewPortal.Tests.Articles;

public sealed class FrontMatterSyntaxTests
{
    [Theory]
    [InlineData("dek: Salt: A Life", 3, "A colon inside a text makes another key of it")]
    [InlineData("dek: \"Salt\" and gold", 3, "Here should be a key with a colon")]
    [InlineData("just words", 3, "Here should be a key with a colon")]
    [InlineData("dek: \"Salt", 3, "A quotation mark is opened here and never closed")]
    [InlineData("subjects: [Trade, Africa", 4, "A list that begins with [ needs commas")]
    [InlineData("works:\n\t- title: Camels", 4, "spaces here, not with tabs")]
    [InlineData("works:\n  - title: Camels\n\tpages: 3", 5, "spaces here, not with tabs")]
    [InlineData("works:\n  - title: Camels\n   pages: 3", 5, "each begin with a hyphen, all in the same column")]
    [InlineData("works: - title: Camels", 3, "A list begins on the line after its key")]
    [InlineData("dek: @home", 3, "A text cannot begin with this character")]
    [InlineData("dek: \"a\\qb\"", 3, "a backslash is a special sign")]
    [InlineData("dek: >- Salt", 3, "After | or > the text begins on the next line")]
    [InlineData("%TAG ! tag:example.org,2000:", 3, "A line cannot begin with a percent sign")]
    [InlineData("%odd", 3, "A line cannot begin with a percent sign")]
    [InlineData("? [a, b]\n: c", 3, "A key should be a single word")]
    [InlineData("dek: {{ dek }}", 3, "A key should be a single word")]
    [InlineData("--- dek: Salt", 3, "it may have no --- or ...")]
    [InlineData("...\ndek: Salt", 4, "it may have no --- or ...")]
    public void A_slip_in_the_YAML_is_told_in_words_with_its_line(string keys, int line, string words)
    {
        var error = Uploaded.ErrorOf(keys);

        Assert.StartsWith($"salt.md, line {line}: ", error, StringComparison.Ordinal);
        Assert.Contains(words, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dek: *emphasis*", "& or *")]
    [InlineData("dek: &salt Salt", "& or *")]
    [InlineData("subjects: &list [Salt]", "& or *")]
    [InlineData("works: &map {title: Salt}", "& or *")]
    [InlineData("dek: !salt Salt", "an exclamation mark")]
    [InlineData("dek: !!str Salt", "an exclamation mark")]
    [InlineData("dek: ! Salt", "an exclamation mark")]
    public void Anchors_aliases_and_tags_are_refused(string keys, string words)
    {
        Assert.Contains(words, Uploaded.ErrorOf(keys), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_may_stand_once()
    {
        Assert.Equal("salt.md, line 4, dek: “dek” stands here for the second time (the first is on line 3).", Uploaded.ErrorOf("dek: Salt\ndek: Gold"));
    }

    [Fact]
    public void A_key_of_a_work_may_stand_once_in_each()
    {
        Uploaded.Article("works:\n  - title: A\n  - title: B");

        Assert.Contains("line 5, title: “title” stands here for the second time", Uploaded.ErrorOf("works:\n  - title: A\n    title: B"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_nested_deeper_than_the_prices_of_a_work()
    {
        Uploaded.Article("works: [{title: A, price: [$1]}]");

        Assert.Equal("salt.md, line 3: Lists and keys are nested too deep here.", Uploaded.ErrorOf("works: [{title: A, price: [[$1]]}]"));
    }

    [Theory]
    [InlineData("- title: A")]
    [InlineData("A text")]
    [InlineData("[title, A]")]
    public void Front_matter_is_keys_with_values(string yaml)
    {
        Assert.StartsWith("salt.md, line 2: The front matter should be keys with values", Uploaded.OnlyError(Uploaded.FrontMatter(yaml)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dek: \"a\\0b\"")]
    [InlineData("dek: \"a\\eb\"")]
    [InlineData("dek: \"a\\uFFFEb\"")]
    [InlineData("dek: \"a\\x85b\"")]
    public void An_escape_brings_in_no_control_character(string keys)
    {
        Assert.Equal("salt.md, line 3: Here is a character that can’t be printed: delete it.", Uploaded.ErrorOf(keys));
    }

    [Theory]
    [InlineData("dek: \"a\\ud800b\"")]
    [InlineData("dek: \"a\\ud800\\ud800b\"")]
    [InlineData("dek: \"a\\udc00b\"")]
    public void An_escape_brings_in_no_half_of_a_surrogate_pair(string keys)
    {
        Assert.StartsWith("salt.md, line 3: ", Uploaded.ErrorOf(keys), StringComparison.Ordinal);
    }

    [Fact]
    public void Line_separators_of_Unicode_are_white_space_and_not_counted_as_lines()
    {
        Assert.Equal("salt gold", Uploaded.Article("dek: salt\u2028gold").Dek);
        Assert.StartsWith("salt.md, line 4, access: ", Uploaded.ErrorOf("dek: \"salt\u2028gold\"\naccess: all"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_YAML_takes_for_a_truth_value_a_number_or_nothing_stays_text()
    {
        var file = Uploaded.Article("dek: No\ncontributors: [Null, 1984, Yes]");

        Assert.Equal("No", file.Dek);
        Assert.Equal(["Null", "1984", "Yes"], file.Contributors.Select(contributor => contributor.Name));
    }

    [Theory]
    [InlineData("dek:")]
    [InlineData("dek: ~")]
    [InlineData("dek: \"\"")]
    [InlineData("dek: '  '")]
    [InlineData("contributors: []\nsubjects:\nworks: ~\nepigraphs: ''\nissue:\npublished:\naccess:\nteaser:\nslug:")]
    public void An_empty_value_counts_as_absent(string keys)
    {
        Assert.Null(Uploaded.Article(keys).Dek);
    }
}
