using ReviewPortal.Accounts;
using ReviewPortal.Articles;
using ReviewPortal.Paywall;

namespace ReviewPortal.Tests.Paywall;

/// <summary>What a gift link opens.</summary>
public sealed class GivenTests
{
    private static readonly DateTime Now = new(2026, 6, 15, 16, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Recent = Now.AddDays(-1);
    private static readonly DateTime Archived = Now.AddMonths(-12).AddTicks(-1);

    [Theory]
    [InlineData(true, false, true, false)]
    [InlineData(false, true, true, true)]
    [InlineData(true, true, true, true)]
    [InlineData(false, false, false, false)]
    public void A_giver_gives_what_their_own_plan_covers(bool coversRecent, bool coversArchive, bool recent, bool archived)
    {
        var giver = Giver(new SubscriptionTerm("Plan", coversRecent, coversArchive, Now.AddDays(-1), Now.AddDays(1)));
        Assert.Equal((recent, archived), (Opens(giver, Recent), Opens(giver, Archived)));
    }

    [Fact]
    public void What_has_ended_has_not_begun_or_is_paused_gives_nothing()
    {
        SubscriptionTerm Term(DateTime from, DateTime until) => new("Plan", true, true, from, until);
        Assert.False(Opens(Giver(Term(Now.AddDays(-1), Now)), Recent));
        Assert.False(Opens(Giver(Term(Now.AddTicks(1), Now.AddDays(1))), Recent));
        Assert.False(Opens(Giver(Term(Now.AddDays(-1), Now.AddDays(9)) with { PausedAt = Now, PausedUntil = Now.AddTicks(1) }), Recent));
        Assert.True(Opens(Giver(Term(Now, Now.AddTicks(1))), Recent));
    }

    [Fact]
    public void A_role_gives_nothing_away() =>
        Assert.False(Opens(Giver() with { Roles = [Roles.Admin], IsStrong = true }, Recent));

    [Fact]
    public void A_gift_changes_nothing_for_whoever_reads_the_article_anyway_and_says_why_for_whoever_does_not()
    {
        var (giver, none) = (Giver(new SubscriptionTerm("Plan", true, true, Now.AddDays(-1), Now.AddDays(1))), Giver());
        Assert.Equal(AccessReason.Subscriber, Entitlement.DecideGiven(AccessLevel.Subscribers, Recent, giver, giver, Now).Reason);
        Assert.Equal(AccessReason.FreeArticle, Entitlement.DecideGiven(AccessLevel.Free, Recent, null, giver, Now).Reason);
        Assert.Equal(AccessReason.RegisteredReader, Entitlement.DecideGiven(AccessLevel.Registered, Recent, none, giver, Now).Reason);
        Assert.Equal(AccessReason.Gift, Entitlement.DecideGiven(AccessLevel.Registered, Recent, null, giver, Now).Reason);
        Assert.Equal(AccessReason.GiftClosed, Entitlement.DecideGiven(AccessLevel.Subscribers, Recent, null, null, Now).Reason);
        Assert.Equal(AccessReason.NoSubscription, Entitlement.DecideGiven(AccessLevel.Subscribers, Recent, none, null, Now).Reason);
    }

    private static bool Opens(ReaderStanding giver, DateTime publishedAt) =>
        Entitlement.DecideGiven(AccessLevel.Subscribers, publishedAt, null, giver, Now) is { ReadsWhole: true, Reason: AccessReason.Gift };

    private static ReaderStanding Giver(params SubscriptionTerm[] terms) => new("id", "Giver", "stamp", [], terms);
}
