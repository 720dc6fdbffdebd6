using System.Security.Cryptography;
using System.Text;

namespace ReviewPortal.Accounts;

/// <summary>
/// So many tries at once for each key, and one more whenever a period has passed (the generic cell rate algorithm). It holds
/// one instant a key and at most so many keys: when there are more, those are let go that have spent least.
/// </summary>
public sealed class Allowance(int burst, TimeSpan period, TimeProvider time, int mostKeys = 50_000)
{
    /// <summary>By key, the instant (UTC ticks) at which all of its tries are there again.</summary>
    private readonly Dictionary<UInt128, long> _whole = [];
    private readonly Lock _lock = new();

    internal int Keys
    {
        get { lock (_lock) return _whole.Count; }
    }

    /// <summary>Takes one try, or none.</summary>
    /// <returns>How long until there is another; zero if one was taken.</returns>
    public TimeSpan Take(string key)
    {
        var now = time.GetUtcNow().UtcTicks;
        lock (_lock)
        {
            var hash = HashOf(key);
            var whole = Math.Max(_whole.GetValueOrDefault(hash), now);
            var wait = whole - now - (burst - 1) * period.Ticks;
            if (wait > 0) return TimeSpan.FromTicks(wait);
            if (_whole.Count >= mostKeys && !_whole.ContainsKey(hash)) LetGo(now);
            _whole[hash] = whole + period.Ticks;
            return TimeSpan.Zero;
        }
    }

    /// <summary>Gives back one try, which did not count after all.</summary>
    public void GiveBack(string key)
    {
        lock (_lock)
        {
            var hash = HashOf(key);
            if (_whole.TryGetValue(hash, out var whole)) _whole[hash] = whole - period.Ticks;
        }
    }

    /// <summary>Gives back all tries.</summary>
    public void Forget(string key)
    {
        lock (_lock) _whole.Remove(HashOf(key));
    }

    private void LetGo(long now)
    {
        foreach (var (key, whole) in _whole)
            if (whole <= now) _whole.Remove(key);
        if (_whole.Count < mostKeys) return;
        foreach (var (key, _) in _whole.OrderBy(k => k.Value).Take(Math.Max(1, mostKeys / 2)).ToList()) _whole.Remove(key);
    }

    private static UInt128 HashOf(string key) =>
        System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
