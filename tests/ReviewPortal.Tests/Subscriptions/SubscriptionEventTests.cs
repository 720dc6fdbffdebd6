using ReviewPortal.Subscriptions;

namespace ReviewPortal.Tests.Subscriptions;

public sealed class SubscriptionEventTests
{
    [Theory]
    [InlineData(SubscriptionAct.Paused, "June 16, 2026 to July 15, 2026, 30 days.", "June 16, 2026 to July 15, 2026, 30 days", null)]
    [InlineData(SubscriptionAct.Paused, "June 16, 2026 to June 16, 2026, 1 day. Ill. Rang.", "June 16, 2026 to June 16, 2026, 1 day", "Ill. Rang.")]
    [InlineData(SubscriptionAct.Paused, "By telephone. Their sister.", null, "By telephone. Their sister.")] // before days were noted
    [InlineData(SubscriptionAct.Paused, null, null, null)]
    [InlineData(SubscriptionAct.PlanChanged, "Digital to All Access.", "Digital to All Access", null)]
    [InlineData(SubscriptionAct.PlanChanged, "Digital to All Access. Asked. Twice.", "Digital to All Access", "Asked. Twice.")]
    [InlineData(SubscriptionAct.PlanChanged, "St. Ives to All Access. Asked.", "St", "Ives to All Access. Asked.")] // no reason is shown for a name
    [InlineData(SubscriptionAct.Ended, "Moved. Abroad.", null, "Moved. Abroad.")]
    public void What_the_site_noted_is_told_from_the_reason_which_is_for_the_staff(SubscriptionAct act, string? note, string? detail, string? reason)
    {
        var line = new SubscriptionEvent { At = DateTime.UnixEpoch, Act = act, By = "Desk", Note = note, EndsAt = DateTime.UnixEpoch };
        Assert.Equal((detail, reason), (line.Detail, line.Reason));
    }
}
