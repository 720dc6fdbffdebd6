namespace ReviewPortal.Subscriptions;

/// <summary>A reader's wish for an offer, which circulation answers at the desk.</summary>
public sealed class SubscriptionRequest
{
    public int Id { get; private set; }
    public required string ReaderId { get; init; }
    public int OfferId { get; private set; }
    public Offer? Offer { get; init; }
    public required DateTime RequestedAt { get; init; }
    public DateTime? AnsweredAt { get; private set; }
    public string? AnsweredBy { get; private set; }
    public bool IsGranted { get; private set; }

    public void Answer(bool granted, string by, DateTime now)
    {
        IsGranted = granted;
        AnsweredBy = by;
        AnsweredAt = now;
    }
}
