using ReviewPortal.Articles;
using ReviewPortal.Paywall;

namespace ReviewPortal.Tests.Paywall;

public sealed class AccessAnswerTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("china-and-russia", "china-and-russia")]
    [InlineData(" China-and-Russia ", "china-and-russia")]
    [InlineData("/articles/china-and-russia", "china-and-russia")]
    [InlineData("https://review.example/articles/china-and-russia/?utm=1#notes", "china-and-russia")]
    [InlineData("review.example/Articles/china-and-russia", "china-and-russia")]
    [InlineData("https://review.example/issues/1963-10-17", null)]
    [InlineData("/articles/", null)]
    [InlineData("China and Russia", null)]
    [InlineData("", null)]
    public void An_article_is_asked_for_by_its_slug_or_its_address(string entered, string? slug)
    {
        Assert.Equal(slug, AccessInquiry.SlugIn(entered));
    }

    [Theory]
    [InlineData(100, true, 100)]
    [InlineData(100, false, 100)]
    [InlineData(400, true, 400)]
    [InlineData(400, false, 335)] // published thirty days ago, the article becomes archive first
    public void A_recent_article_is_open_until_the_subscription_ends_or_no_longer_covers_it(int endsIn, bool coversArchive, int openFor)
    {
        Assert.Equal(Now.AddDays(openFor), Ask(Now.AddDays(-30), Term(endsIn, coversArchive)).OpenUntil(Now));
    }

    [Fact]
    public void Of_several_subscriptions_the_one_that_opens_it_longest_counts()
    {
        Assert.Equal(Now.AddDays(335), Ask(Now.AddDays(-30), Term(400, false), Term(50, true)).OpenUntil(Now));
        Assert.Equal(Now.AddDays(50), Ask(Now.AddYears(-3), Term(400, false), Term(50, true)).OpenUntil(Now));
    }

    private static SubscriptionTerm Term(int endsIn, bool coversArchive) => new("Digital", true, coversArchive, Now.AddDays(-1), Now.AddDays(endsIn));

    private static AccessAnswer Ask(DateTime published, params SubscriptionTerm[] terms)
    {
        var reader = new ReaderStanding("r", "Reader", "", [], terms);
        return new("a", "A", ArticleStatus.Published, AccessLevel.Subscribers, published, reader, Entitlement.Decide(AccessLevel.Subscribers, published, reader, Now));
    }
}
