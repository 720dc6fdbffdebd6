using ReviewPortal.Articles;
using ReviewPortal.Tests.Articles.Uploads;

namespace ReviewPortal.Tests.Articles;

public sealed class ReplyEntryTests
{
    [Theory]
    [InlineData("replies-to: salt-and-silence")]
    [InlineData("replies-to: [salt-and-silence]")]
    public void A_reply_names_one_article_or_several(string keys) =>
        Assert.Equal([new ReplyEntry("salt-and-silence", 3)], Uploaded.Article(keys).RepliesTo);

    [Fact]
    public void Each_article_that_is_answered_has_its_line() =>
        Assert.Equal([new ReplyEntry("salt", 4), new ReplyEntry("silence", 5)], Uploaded.Article("replies-to:\n  - salt\n  - silence").RepliesTo);

    [Theory]
    [InlineData("replies-to: Salt and Silence", "“replies-to” should be the slug of an article, the end of its address; it says “Salt and Silence”. Try “salt-and-silence”.")]
    [InlineData("replies-to: https://review.example/articles/salt/", "“replies-to” should be the slug of an article, the end of its address; it says “https://review.example/articles/salt/”. Try “salt”.")]
    [InlineData("replies-to: the-salt-road", "An article cannot reply to itself: give the slug of the one that it answers.")]
    public void What_is_no_slug_of_another_article_is_refused(string keys, string error) =>
        Assert.Equal($"salt.md, line 3, replies-to: {error}", Uploaded.ErrorOf(keys));

    [Fact]
    public void A_slug_that_stands_twice_is_kept_once_and_warned_of() =>
        Assert.Equal("salt.md, line 3, replies-to[2]: “salt” stands twice in “replies-to”, and is kept once.", Uploaded.WarningOf("replies-to: [salt, salt]"));
}
