using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;

namespace ReviewPortal.PrintSubscribers;

public static class SubscriberQueries
{
    /// <summary>Those with this number, or with each of the words, in whatever order, in their number, name, address or e-mail; all if there are none.</summary>
    public static IQueryable<PrintSubscriber> FoundBy(this IQueryable<PrintSubscriber> subscribers, string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return subscribers;
        if (SoughtNumber.Read(words) is { } number) return subscribers.Numbered(number);
        var each = SoughtWords.ReadEach(words);
        if (each.Count == 0) return subscribers.Where(s => false);
        var worded = each.Aggregate(subscribers, FoundBy).Select(s => s.Id);
        var key = SubscriberNumber.KeyOf(words);
        return subscribers.Where(s => s.NumberKey == key || worded.Contains(s.Id));
    }

    internal static IQueryable<PrintSubscriber> Numbered(this IQueryable<PrintSubscriber> subscribers, string number)
    {
        var key = SubscriberNumber.KeyOf(number);
        return subscribers.Where(s => s.NumberKey == key);
    }

    internal static IQueryable<PrintSubscriber> FoundBy(this IQueryable<PrintSubscriber> subscribers, SoughtWords like) =>
#pragma warning disable CA1304, CA1311 // Runs in the database: lower() of SQL.
        subscribers.Where(s => EF.Functions.Like(s.Number.ToLower(), like.Lower, SoughtWords.Escape)
            || EF.Functions.Like(s.Name.ToLower(), like.Lower, SoughtWords.Escape) || EF.Functions.Like(s.Name, like.Typed, SoughtWords.Escape)
            || EF.Functions.Like(s.Name, like.Capital, SoughtWords.Escape) || EF.Functions.Like(s.Name, like.Upper, SoughtWords.Escape)
            || (s.Line1 != null && (EF.Functions.Like(s.Line1.ToLower(), like.Lower, SoughtWords.Escape) || EF.Functions.Like(s.Line1, like.Typed, SoughtWords.Escape)))
            || (s.Town != null && (EF.Functions.Like(s.Town.ToLower(), like.Lower, SoughtWords.Escape) || EF.Functions.Like(s.Town, like.Typed, SoughtWords.Escape)))
            || (s.PostalCode != null && EF.Functions.Like(s.PostalCode.ToLower(), like.Lower, SoughtWords.Escape))
            || (s.Email != null && EF.Functions.Like(s.Email.ToLower(), like.Lower, SoughtWords.Escape)));
#pragma warning restore CA1304, CA1311
}
