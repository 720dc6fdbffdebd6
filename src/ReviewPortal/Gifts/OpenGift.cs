namespace ReviewPortal.Gifts;

/// <summary>A gift that is ordered and not paid for, as far as it tells two presses of a button from two gifts.</summary>
internal sealed record OpenGift(int Number, int OfferId, string RecipientName, string? RecipientEmail);
