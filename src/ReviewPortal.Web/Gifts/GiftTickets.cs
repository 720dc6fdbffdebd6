using System.Globalization;
using ReviewPortal.Gifts;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Gifts;

/// <summary>
/// What a reader who entered a good code goes on with, while they look at the gift and say where print goes: their code is not sent about
/// again, and needs no more tries.
/// </summary>
internal sealed class GiftTickets(SealedText tickets)
{
    private const string Purpose = "gift to redeem";
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public string For(GiftSubscription gift) => tickets.Seal(Purpose, string.Create(CultureInfo.InvariantCulture, $"{gift.Id} {gift.CodeHash}"), Life);

    /// <returns>Null for what is no ticket, or none any more.</returns>
    public int? GiftOf(string? ticket) =>
        int.TryParse(tickets.Open(Purpose, ticket)?.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var gift) ? gift : null;

    /// <summary>Whether the gift still has the code that was entered: a new one takes the old one's tickets along.</summary>
    public bool IsFor(string? ticket, GiftSubscription gift) => tickets.Open(Purpose, ticket)?.Split(' ') is [_, var code] && code == gift.CodeHash;
}
