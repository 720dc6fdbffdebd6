using ReviewPortal.Accounts;

namespace ReviewPortal.Mail;

/// <summary>
/// Keeps one reader from being flooded with mail that others ask for: three messages of a kind in fifteen minutes, and then silence. Each
/// kind has its own, so that whoever uses one up does not keep the reader from a new password.
/// Counted in memory, by each copy of the site for itself; a restart begins anew.
/// </summary>
public sealed class MailAllowance(TimeProvider time)
{
    private const int Most = 3;

    /// <summary>So many readers at once are remembered without looking for those whose time is over.</summary>
    private const int Many = 1000;

    private static readonly TimeSpan Span = TimeSpan.FromMinutes(15);
    private readonly Lock _counting = new();
    private readonly Dictionary<(string ReaderId, LinkPurpose Kind), List<DateTimeOffset>> _sent = [];

    /// <returns>True if the reader may be sent one more of a kind; it is then counted.</returns>
    public bool Take(string readerId, LinkPurpose kind)
    {
        var now = time.GetUtcNow();
        lock (_counting)
        {
            if (_sent.Count > Many)
                foreach (var (key, _) in _sent.Where(s => s.Value[^1] <= now - Span).ToList()) _sent.Remove(key);
            if (!_sent.TryGetValue((readerId, kind), out var times)) _sent[(readerId, kind)] = times = [];
            times.RemoveAll(sent => sent <= now - Span);
            if (times.Count >= Most) return false;
            times.Add(now);
            return true;
        }
    }
}
