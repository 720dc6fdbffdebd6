using ReviewPortal.Subscriptions;

namespace ReviewPortal.Tests.Subscriptions;

public sealed class SubscriptionTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(0, 1, SubscriptionStatus.Running)]
    [InlineData(-1, 0, SubscriptionStatus.Ended)]
    [InlineData(1, 2, SubscriptionStatus.NotBegun)]
    [InlineData(1, 0, SubscriptionStatus.Ended)] // ended before it began
    public void A_subscription_runs_from_its_start_until_just_before_its_end(int startsIn, int endsIn, SubscriptionStatus status)
    {
        Assert.Equal(status, Days(startsIn, endsIn).StatusAt(Now));
    }

    [Fact]
    public void The_next_subscription_begins_now_when_none_runs()
    {
        Assert.Equal(Now, Subscription.NextStart([Days(-9, -1), Days(3, 9)], Now));
    }

    [Fact]
    public void The_next_subscription_begins_where_those_that_follow_one_another_end()
    {
        Assert.Equal(Now.AddDays(20), Subscription.NextStart([Days(5, 20), Days(-9, 5), Days(30, 40), Days(-3, 2)], Now));
    }

    [Fact]
    public void Remarks_are_kept_a_line_an_act()
    {
        var subscription = Days(0, 1);
        subscription.Remark(null);
        Assert.Null(subscription.Note);

        subscription.Remark("Prize of the quiz");
        subscription.Remark(new Signature("Circulation", "  asked\nby\0letter ").Remark(new(2026, 11, 22), "ended"));

        Assert.Equal("Prize of the quiz\nNovember 22, 2026, Circulation: ended. asked by letter", subscription.Note);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n ")]
    public void An_empty_note_is_none(string? note)
    {
        Assert.Null(new Signature("Circulation", note).Note);
    }

    private static Subscription Days(int startsIn, int endsIn) => new()
    {
        ReaderId = "r",
        StartsAt = Now.AddDays(startsIn),
        EndsAt = Now.AddDays(endsIn),
        IsComplimentary = true,
        GrantedBy = "Circulation",
        GrantedAt = Now,
    };
}
