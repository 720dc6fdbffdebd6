using ReviewPortal.Articles;
using ReviewPortal.Contributors;
using ReviewPortal.Issues;

namespace ReviewPortal.Tests.Issues;

public sealed class IssueReadinessTests
{
    private static readonly DateTime Now = new(2026, 6, 15, 16, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Tomorrow = Now.AddDays(1);

    private readonly Issue _issue = new() { CoverDate = new(2026, 6, 25) };

    [Fact]
    public void A_draft_with_a_text_and_a_contributor_is_ready()
    {
        Add("draft");
        Assert.Equal(["draft"], Readiness.Ready.Select(a => a.Slug));
        Assert.Empty(Readiness.Unready);
    }

    [Fact]
    public void What_lacks_something_is_named_with_all_that_it_lacks()
    {
        var bare = Add("bare");
        bare.Bylines.Clear();
        bare.Words = 0;
        Assert.Equal([Unready.NoText, Unready.NoContributor], Readiness.Of(bare));
    }

    [Fact]
    public void What_was_withdrawn_does_not_come_back_unasked()
    {
        Add("withdrawn").Withdraw(Now);
        Assert.Equal([Unready.Withdrawn], Assert.Single(Readiness.Unready).Reasons);
    }

    [Fact]
    public void A_piece_scheduled_among_drafts_has_a_time_of_its_own()
    {
        Add("draft");
        Add("early").PublishAt(Tomorrow, Now);
        Assert.Equal([Unready.HasOwnTime], Assert.Single(Readiness.Unready).Reasons);
        Assert.Null(Readiness.PlannedAt);
    }

    [Fact]
    public void The_time_of_most_pieces_is_the_issues()
    {
        Add("one").PublishAt(Tomorrow, Now);
        Add("two").PublishAt(Tomorrow, Now);
        Add("apart").PublishAt(Tomorrow.AddHours(1), Now);
        Assert.Equal(Tomorrow, Readiness.PlannedAt);
        Assert.Equal(["apart"], Readiness.Unready.Select(piece => piece.Article.Slug));
    }

    [Fact]
    public void What_is_out_is_neither_ready_nor_not()
    {
        Add("out").PublishAt(Now.AddDays(-1), Now);
        Assert.Equal((1, 0, 0), (Readiness.Out.Count, Readiness.Ready.Count, Readiness.Unready.Count));
    }

    [Fact]
    public void What_came_after_the_issue_was_ordered_is_named()
    {
        Add("ordered");
        _issue.Arrange([]);
        Add("late");
        Assert.Equal(["late"], Readiness.Unready.Select(piece => piece.Article.Slug));
        Assert.Equal([Unready.NoPlace], Assert.Single(Readiness.Unready).Reasons);
    }

    private IssueReadiness Readiness => new(_issue, Now);

    private Article Add(string slug)
    {
        var article = new Article { Slug = slug, Title = slug, Words = 100 };
        article.Bylines.Add(new Byline { Position = 0, Contributor = new Contributor { Slug = "ida", Name = "Ida" } });
        _issue.Articles.Add(article);
        return article;
    }
}
