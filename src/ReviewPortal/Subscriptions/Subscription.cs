namespace ReviewPortal.Subscriptions;

/// <summary>A reader's paid or complimentary period on a plan: access from <see cref="StartsAt"/> while now is before <see cref="EndsAt"/> (UTC).</summary>
public sealed class Subscription
{
    public int Id { get; private set; }
    public required string ReaderId { get; init; }
    public int PlanId { get; private set; }
    public Plan? Plan { get; init; }
    public required DateTime StartsAt { get; init; }
    public required DateTime EndsAt { get; set; }
    public required bool IsComplimentary { get; init; }
    public required string GrantedBy { get; init; }
    public required DateTime GrantedAt { get; init; }

    /// <summary>For the staff alone: a line for each act at the desk.</summary>
    public string? Note { get; private set; }

    public bool IsRunningAt(DateTime now) => StartsAt <= now && now < EndsAt;

    public SubscriptionStatus StatusAt(DateTime now) =>
        EndsAt <= now ? SubscriptionStatus.Ended
        : StartsAt > now ? SubscriptionStatus.NotBegun
        : SubscriptionStatus.Running;

    public void Remark(string? line)
    {
        if (line is not null) Note = Note is null ? line : $"{Note}\n{line}";
    }

    /// <summary>
    /// When another subscription on the same plan begins: now, or where those that follow one another without a gap from now
    /// on come to their end.
    /// </summary>
    public static DateTime NextStart(IEnumerable<Subscription> onThePlan, DateTime now)
    {
        var start = now;
        foreach (var subscription in onThePlan.OrderBy(s => s.StartsAt))
            if (subscription.IsRunningAt(start)) start = subscription.EndsAt;
        return start;
    }
}
