using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;

namespace ReviewPortal.PrintSubscribers;

public static class SubscriberQueries
{
    /// <summary>Those with this number, or with each of the words, whatever their case and accents, in whatever order, in their number, name, address or e-mail; all if there are none.</summary>
    public static IQueryable<PrintSubscriber> FoundBy(this IQueryable<PrintSubscriber> subscribers, string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return subscribers;
        if (SoughtNumber.Read(words) is { } number) return subscribers.Numbered(number);
        var each = SoughtWords.ReadEach(words);
        if (each.Count == 0) return subscribers.Where(s => false);
        var worded = each.Aggregate(subscribers, FoundByOne).Select(s => s.Id);
        var key = SubscriberNumber.KeyOf(words);
        return subscribers.Where(s => s.NumberKey == key || worded.Contains(s.Id));
    }

    internal static IQueryable<PrintSubscriber> Numbered(this IQueryable<PrintSubscriber> subscribers, string number)
    {
        var key = SubscriberNumber.KeyOf(number);
        return subscribers.Where(s => s.NumberKey == key);
    }

    /// <param name="word">Of <see cref="SoughtWords"/>.</param>
    internal static IQueryable<PrintSubscriber> FoundByOne(this IQueryable<PrintSubscriber> subscribers, string word) =>
        subscribers.Where(s => s.SoughtBy != null && s.SoughtBy.Contains(word));
}
