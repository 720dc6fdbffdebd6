using ReviewPortal.Paywall;

namespace ReviewPortal.Gifts;

/// <summary>What somebody gets of an article who came by a link.</summary>
/// <param name="Link">The link that opened it; null if it opened nothing.</param>
/// <param name="IsKnown">Whether there ever was such a link. No answer tells it: only the count of guesses asks.</param>
public sealed record GiftReading(Reading Reading, GiftLink? Link, bool IsKnown);
