namespace ReviewPortal.Gifts;

/// <summary>
/// What a giver typed for a gift that they set out to pay by card: it becomes the gift when that is paid, and is deleted if it
/// is not.
/// </summary>
public sealed class GiftDraft
{
    public required Guid OrderId { get; init; }
    public string RecipientName { get; private set; } = "";
    public string? RecipientEmail { get; private set; }

    /// <summary>When it is to be sent (UTC), if not at once.</summary>
    public DateTime? SendAt { get; private set; }

    public string From { get; private set; } = "";
    public string? Message { get; private set; }

    /// <param name="entry">Without problems.</param>
    public void Take(GiftEntry entry, DateTime? sendAt) =>
        (RecipientName, RecipientEmail, SendAt, From, Message) = (entry.CleanName, entry.CleanEmail, sendAt, entry.CleanFrom, entry.CleanMessage);
}
