using System.Globalization;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments.Cards;

/// <summary>Who asks the card company from here for an act, and since when (UTC): for some minutes what comes of that act is theirs, and nothing else.</summary>
public sealed record CardAsked(CardAct Act, DateTime At, string By)
{
    public const int MaxLength = 200;

    private static readonly TimeSpan Lasting = TimeSpan.FromMinutes(10);

    /// <returns>Null for what was never written by <see cref="Written"/>.</returns>
    public static CardAsked? Read(string? written) =>
        written?.Split(' ', 3) is [var act, var at, var by] && Enum.TryParse<CardAct>(act, out var what) && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? new(what, DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime, by)
            : null;

    public string Written()
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{Act} {new DateTimeOffset(At, TimeSpan.Zero).ToUnixTimeSeconds()} {By}");
        return line.Length > MaxLength ? line[..MaxLength] : line;
    }

    public bool Covers(SubscriptionAct act, DateTime now) => now - At < Lasting && Act switch
    {
        CardAct.Cancel => act is SubscriptionAct.RenewalCancelled or SubscriptionAct.Ended,
        CardAct.Keep => act == SubscriptionAct.RenewalKept,
        _ => act == SubscriptionAct.Refunded,
    };
}
