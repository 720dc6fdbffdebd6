using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using ReviewPortal.Accounts;

namespace ReviewPortal.Web.Accounts;

/// <summary>
/// One password is hashed at a time: hashing is slow by design, and a flood of it takes no more than one processor core. A few
/// wait for their turn, of one household or company fewer; who comes then is asked to come again.
/// </summary>
internal sealed class Hashings : IDisposable
{
    public static readonly TimeSpan ComeAgain = TimeSpan.FromSeconds(5);

    /// <summary>Of one range of addresses, however often it is right: else it would keep all others from signing in.</summary>
    private const int MostOfARange = 8;

    private readonly ConcurrencyLimiter _one = new(new() { PermitLimit = 1, QueueLimit = 20, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
    private readonly ConcurrentDictionary<string, int> _ofRanges = new();

    /// <returns>Null if there is no place to wait; else the turn, which ends when it is disposed of.</returns>
    public async ValueTask<IDisposable?> BeginAsync(AddressRange from, CancellationToken cancellationToken)
    {
        var range = from.Wide;
        try
        {
            if (_ofRanges.AddOrUpdate(range, 1, (_, count) => count + 1) <= MostOfARange
                && await _one.AcquireAsync(1, cancellationToken) is { IsAcquired: true } lease) return new Turn(this, range, lease);
        }
        catch (OperationCanceledException)
        {
            Leave(range);
            throw;
        }

        Leave(range);
        return null;
    }

    public void Dispose() => _one.Dispose();

    private void Leave(string range)
    {
        var left = _ofRanges.AddOrUpdate(range, 0, (_, count) => count - 1);
        // Gone only if nobody came in between.
        if (left == 0) _ofRanges.TryRemove(KeyValuePair.Create(range, 0));
    }

    private sealed class Turn(Hashings hashings, string range, RateLimitLease lease) : IDisposable
    {
        public void Dispose()
        {
            lease.Dispose();
            hashings.Leave(range);
        }
    }
}
