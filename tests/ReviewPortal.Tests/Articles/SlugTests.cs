using ReviewPortal.Articles;

namespace ReviewPortal.Tests.Articles;

public sealed class SlugTests
{
    [Theory]
    [InlineData("China and Russia", "china-and-russia")]
    [InlineData("  Salt -- & -- Gold!  ", "salt-gold")]
    [InlineData("The King’s Camels, the King's Wells", "the-kings-camels-the-kings-wells")]
    [InlineData("Hawaiʻi", "hawaii")]
    [InlineData("1984", "1984")]
    [InlineData("Straße ẞ", "strasse-ss")]
    [InlineData("Ærø, Œuvre, Łódź, Đà Nẵng, Þingvellir, Kırşehir", "aero-oeuvre-lodz-da-nang-thingvellir-kirsehir")]
    [InlineData("Crème Brûlée", "creme-brulee")]
    [InlineData("Creme Bru\u0302le\u0301e", "creme-brulee")]
    [InlineData("ﬁrst Ｗide", "first-wide")]
    [InlineData("co\u00ADoperate", "cooperate")]
    [InlineData("a_b/c.d", "a-b-c-d")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("Война и мир, 1869", "1869")]
    [InlineData("中国", "")]
    [InlineData("***", "")]
    [InlineData("’", "")]
    [InlineData("", "")]
    public void A_slug_is_made_of_the_letters_of_a_title(string title, string slug)
    {
        Assert.Equal(slug, Slug.From(title));
    }

    [Fact]
    public void A_long_slug_is_cut_at_a_hyphen()
    {
        Assert.Equal(new string('a', 60), Slug.From(new string('a', 60) + " " + new string('b', 60)));
        Assert.Equal(new string('a', 60) + "-" + new string('b', 39), Slug.From(new string('a', 60) + " " + new string('b', 39) + " c"));
        Assert.Equal(new string('a', 100), Slug.From(new string('a', 101)));
    }

    [Fact]
    public void Whatever_the_title_the_slug_is_valid_or_empty()
    {
        var random = new Random(20261122);

        for (var i = 0; i < 3_000; i++)
        {
            var title = string.Concat(Enumerable.Range(0, random.Next(150)).Select(_ => (char)random.Next(random.Next(2) == 0 ? 0x180 : 0x10000)));
            var slug = Slug.From(title);

            Assert.True(slug.Length == 0 || Slug.IsValid(slug), slug);
            Assert.Equal(slug, Slug.From(slug));
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("1984")]
    [InlineData("china-and-russia")]
    public void Words_with_single_hyphens_are_valid(string slug)
    {
        Assert.True(Slug.IsValid(slug));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("A")]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("é")]
    [InlineData("feed.rss")]
    [InlineData("a/../b")]
    public void Anything_else_is_not(string slug)
    {
        Assert.False(Slug.IsValid(slug));
    }

    [Fact]
    public void A_slug_has_100_characters_at_most()
    {
        Assert.True(Slug.IsValid(new string('a', 100)));
        Assert.False(Slug.IsValid(new string('a', 101)));
    }
}
