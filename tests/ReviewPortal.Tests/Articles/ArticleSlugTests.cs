using ReviewPortal.Tests.Articles.Uploads;

namespace ReviewPortal.Tests.Articles;

public sealed class ArticleSlugTests
{
    [Fact]
    public void The_slug_of_the_file_goes_before_that_of_the_title()
    {
        Assert.Equal("on-salt", Uploaded.Article("slug: on-salt").Slug);
        Assert.Equal("the-salt-road", Uploaded.Article("").Slug);
    }

    [Theory]
    [InlineData("My Slug", "my-slug")]
    [InlineData("salt_road", "salt-road")]
    [InlineData("Café", "cafe")]
    [InlineData("中国", "the-salt-road")]
    public void A_slug_with_other_characters_is_refused_with_one_to_take(string written, string suggestion)
    {
        Assert.Equal(
            $"salt.md, line 3, slug: “slug” may have a–z, 0–9 and single hyphens between them, 100 characters at most; it says “{written}”. Try “{suggestion}”.",
            Uploaded.ErrorOf($"slug: {written}"));
    }

    [Fact]
    public void A_slug_that_is_too_long_is_refused_with_one_to_take()
    {
        var words = string.Join('-', Enumerable.Repeat("salt", 21));

        Assert.EndsWith($"Try “{words[..99]}”.", Uploaded.ErrorOf($"slug: {words}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("index")]
    [InlineData("search")]
    [InlineData("upload")]
    public void A_slug_that_is_an_address_of_the_sites_own_is_refused(string slug)
    {
        Assert.StartsWith($"salt.md, line 3, slug: “{slug}” is kept for an address of the site’s own", Uploaded.ErrorOf($"slug: {slug}"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_that_makes_such_a_slug_needs_another()
    {
        Assert.StartsWith("salt.md, line 2, title: “search” is kept", Uploaded.OnlyError(Uploaded.FrontMatter("title: Search")), StringComparison.Ordinal);
        Assert.Equal("the-search", Uploaded.FrontMatter("title: Search\nslug: the-search").File?.Slug);
    }

    [Fact]
    public void A_title_without_Latin_letters_needs_a_slug()
    {
        Assert.Equal(
            "salt.md, line 2, title: The title has no letters a–z and no digits to make an address of: add a line such as slug: china-and-russia.",
            Uploaded.OnlyError(Uploaded.FrontMatter("title: 盐路")));
        Assert.Equal("salt-road", Uploaded.FrontMatter("title: 盐路\nslug: salt-road").File?.Slug);
    }
}
