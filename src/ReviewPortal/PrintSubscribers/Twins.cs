using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;

namespace ReviewPortal.PrintSubscribers;

/// <summary>
/// Finds whoever gets printed copies at one name and address under two numbers, of a list or of what is here already: that may
/// be meant, and is likely to be a mistake.
/// </summary>
internal sealed class Twins
{
    private readonly DateTime _now;

    /// <summary>By a short form of the place: half a million of them are held in memory.</summary>
    private readonly Dictionary<UInt128, (string Key, string Number)> _first = [];

    private Twins(DateTime now) => _now = now;

    /// <summary>Knows those who are here already.</summary>
    public static async Task<Twins> LoadAsync(ReviewDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        var twins = new Twins(now);
        var sent = db.PrintSubscribers.AsNoTracking()
            .Where(s => s.ClaimedById == null && s.ClosedAt == null && s.PaidUntil > now && s.Line1 != null && s.Plan != null && s.Plan.CoversPrint)
            .OrderBy(s => s.Id).Select(s => new { s.NumberKey, s.Number, s.Name, s.Line1, s.Line2, s.Town, s.PostalCode });
        await foreach (var s in sent.AsAsyncEnumerable().WithCancellation(cancellationToken))
            twins._first.TryAdd(PlaceOf(s.Name, s.Line1, s.Line2, s.Town, s.PostalCode), (s.NumberKey, s.Number));
        return twins;
    }

    /// <returns>The other number; null if there is none.</returns>
    public string? Of(SubscriberFacts facts)
    {
        if (!IsSent(facts)) return null;
        var place = PlaceOf(facts.Name, facts.Line1, facts.Line2, facts.Town, facts.PostalCode);
        return _first.TryAdd(place, (facts.NumberKey, facts.Number)) || _first[place].Key == facts.NumberKey ? null : _first[place].Number;
    }

    private bool IsSent(SubscriberFacts facts) => facts.Plan.CoversPrint && facts.Line1 is not null && facts.PaidUntil > _now;

    /// <summary>Capitals and spaces do not tell one from another.</summary>
    private static UInt128 PlaceOf(params string?[] lines) =>
        BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(SubscriberNumber.Plain)))));
}
