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
    public void Its_history_has_a_line_an_act_with_whose_it_was_and_the_end_as_seen_from_then()
    {
        var subscription = Days(-1, 1);

        subscription.EndNow(EndCause.ByCirculation, new Signature("Circulation", "  asked\nby\0letter "), Now);

        Assert.Equal([(SubscriptionAct.Began, "Circulation", null, Now.AddDays(1)), (SubscriptionAct.Ended, "Circulation", "asked by letter", Now)],
            subscription.History.Select(e => (e.Act, e.By, e.Note, e.EndsAt)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n ")]
    public void An_empty_note_is_none(string? note)
    {
        Assert.Null(new Signature("Circulation", note).Note);
    }

    private static Subscription Days(int startsIn, int endsIn) => Subscription.Begin(
        "r", StandardPlans.Make()[0], SubscriptionOrigin.Complimentary, Now.AddDays(startsIn), Now.AddDays(endsIn), new Signature("Circulation", null), Now);
}
