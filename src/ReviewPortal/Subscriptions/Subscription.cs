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
    public string? Note { get; init; }

    public bool IsRunningAt(DateTime now) => StartsAt <= now && now < EndsAt;
}
