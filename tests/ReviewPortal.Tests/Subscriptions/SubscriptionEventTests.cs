using ReviewPortal.Subscriptions;

namespace ReviewPortal.Tests.Subscriptions;

public sealed class SubscriptionEventTests
{
    [Theory]
    [InlineData(SubscriptionAct.Paused, "June 16, 2026 to July 15, 2026, 30 days", null)]
    [InlineData(SubscriptionAct.Paused, "June 16, 2026 to June 16, 2026, 1 day", "Ill. Rang.")]
    [InlineData(SubscriptionAct.PlanChanged, "Digital to All Access", "Asked. Twice.")]
    [InlineData(SubscriptionAct.PlanChanged, "St. Ives to Print etc.", "Asked.")]
    [InlineData(SubscriptionAct.PlanChanged, "St. Ives to Print etc.", null)]
    [InlineData(SubscriptionAct.PlanChanged, "Digital to Print", "Digital to All Access.\nAsked.")]
    public void What_the_site_has_to_say_is_told_from_the_reason_which_is_for_the_staff(SubscriptionAct act, string detail, string? reason)
    {
        var line = Line(act, new Signature("Desk", reason).Detailing(detail).Note);
        Assert.Equal((detail, reason?.Replace('\n', ' ')), (line.Detail, line.Reason));
    }

    [Theory]
    [InlineData(SubscriptionAct.Paused, "By telephone. Their sister.", null, "By telephone. Their sister.")] // before days were noted
    [InlineData(SubscriptionAct.Paused, "June 16, 2026 to July 15, 2026, 30 days. In hospital.", null, "June 16, 2026 to July 15, 2026, 30 days. In hospital.")]
    [InlineData(SubscriptionAct.Paused, null, null, null)]
    [InlineData(SubscriptionAct.PlanChanged, "Digital to All Access.", "Digital to All Access", null)]
    [InlineData(SubscriptionAct.PlanChanged, "Digital to All Access. Asked. Twice.", "Digital to All Access", "Asked. Twice.")]
    [InlineData(SubscriptionAct.PlanChanged, "St. Ives to All Access. Asked.", "St", "Ives to All Access. Asked.")] // no reason is shown for a name
    [InlineData(SubscriptionAct.Ended, "Moved. Abroad.", null, "Moved. Abroad.")]
    public void A_note_of_before_is_read_so_that_no_reason_is_shown(SubscriptionAct act, string? note, string? detail, string? reason)
    {
        var line = Line(act, note);
        Assert.Equal((detail, reason), (line.Detail, line.Reason));
    }

    private static SubscriptionEvent Line(SubscriptionAct act, string? note) =>
        new() { At = DateTime.UnixEpoch, Act = act, By = "Desk", Note = note, EndsAt = DateTime.UnixEpoch };
}
