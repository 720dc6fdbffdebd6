namespace ReviewPortal.Mail;

/// <summary>
/// Keeps one reader from being flooded with mail that others ask for: three messages in fifteen minutes, and then silence.
/// Counted in memory, by each copy of the site for itself; a restart begins anew.
/// </summary>
public sealed class MailAllowance(TimeProvider time)
{
    private const int Most = 3;

    /// <summary>So many readers at once are remembered without looking for those whose time is over.</summary>
    private const int Many = 1000;

    private static readonly TimeSpan Span = TimeSpan.FromMinutes(15);
    private readonly Lock _counting = new();
    private readonly Dictionary<string, List<DateTimeOffset>> _sent = [];

    /// <returns>True if the reader may be sent one more; it is then counted.</returns>
    public bool Take(string readerId)
    {
        var now = time.GetUtcNow();
        lock (_counting)
        {
            if (_sent.Count > Many)
                foreach (var (reader, _) in _sent.Where(s => s.Value[^1] <= now - Span).ToList()) _sent.Remove(reader);
            if (!_sent.TryGetValue(readerId, out var times)) _sent[readerId] = times = [];
            times.RemoveAll(sent => sent <= now - Span);
            if (times.Count >= Most) return false;
            times.Add(now);
            return true;
        }
    }
}
