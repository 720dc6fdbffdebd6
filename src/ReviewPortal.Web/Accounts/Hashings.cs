using System.Threading.RateLimiting;

namespace ReviewPortal.Web.Accounts;

/// <summary>
/// One password is hashed at a time: hashing is slow by design, and a flood of it takes no more than one processor core. A few
/// wait for their turn; who comes then is asked to come again.
/// </summary>
internal sealed class Hashings : IDisposable
{
    public static readonly TimeSpan ComeAgain = TimeSpan.FromSeconds(5);

    private readonly ConcurrencyLimiter _one = new(new() { PermitLimit = 1, QueueLimit = 20, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    public ValueTask<RateLimitLease> BeginAsync(CancellationToken cancellationToken) => _one.AcquireAsync(1, cancellationToken);

    public void Dispose() => _one.Dispose();
}
