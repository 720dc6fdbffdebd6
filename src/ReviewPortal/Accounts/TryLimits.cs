namespace ReviewPortal.Accounts;

/// <summary>
/// Counts the tries at every gate before anything is looked up or hashed, for accounts that there are and for those that there
/// are not. Kept in memory, so each copy of the site counts for itself, and a restart begins anew.
/// </summary>
public sealed class TryLimits
{
    private readonly Dictionary<Gate, GateLimits> _gates;
    private readonly Allowance _told;

    public TryLimits(TimeProvider time)
    {
        Allowance Tries(int burst, TimeSpan period) => new(burst, period, time);
        _gates = new()
        {
            [Gate.Password] = new(
                accountHere: Tries(5, TimeSpan.FromMinutes(2)), account: Tries(100, TimeSpan.FromMinutes(6)),
                range: Tries(100, TimeSpan.FromSeconds(6)), wideRange: Tries(400, TimeSpan.FromSeconds(2)), successCounts: false),
            [Gate.Account] = new(
                accountHere: Tries(5, TimeSpan.FromMinutes(2)), account: Tries(10, TimeSpan.FromMinutes(6)),
                range: Tries(60, TimeSpan.FromMinutes(1)), wideRange: Tries(240, TimeSpan.FromSeconds(15)), successCounts: true),
            // A mailbox is spared before that, and silently: see MailAllowance.
            [Gate.Mail] = new(
                accountHere: Tries(10, TimeSpan.FromMinutes(2)), account: Tries(30, TimeSpan.FromMinutes(5)),
                range: Tries(30, TimeSpan.FromMinutes(1)), wideRange: Tries(120, TimeSpan.FromSeconds(15)), successCounts: true),
            [Gate.Code] = new(
                accountHere: Tries(5, TimeSpan.FromMinutes(2)), account: Tries(20, TimeSpan.FromMinutes(6)),
                range: Tries(100, TimeSpan.FromSeconds(6)), wideRange: Tries(400, TimeSpan.FromSeconds(2)), successCounts: false),
            [Gate.Gift] = new(
                accountHere: Tries(10, TimeSpan.FromMinutes(2)), account: Tries(20, TimeSpan.FromMinutes(6)),
                range: Tries(60, TimeSpan.FromSeconds(10)), wideRange: Tries(240, TimeSpan.FromSeconds(3)), successCounts: false),
            [Gate.Claim] = new(
                accountHere: Tries(5, TimeSpan.FromMinutes(10)), account: Tries(10, TimeSpan.FromMinutes(30)),
                range: Tries(20, TimeSpan.FromMinutes(5)), wideRange: Tries(60, TimeSpan.FromMinutes(2)), successCounts: false,
                everyone: Tries(200, TimeSpan.FromSeconds(20))),
            [Gate.Subscription] = new(
                accountHere: Tries(10, TimeSpan.FromMinutes(6)), account: Tries(10, TimeSpan.FromMinutes(6)),
                range: Tries(100, TimeSpan.FromSeconds(6)), wideRange: Tries(400, TimeSpan.FromSeconds(2)), successCounts: true),
            [Gate.Question] = new(
                accountHere: Tries(20, TimeSpan.FromMinutes(2)), account: Tries(20, TimeSpan.FromMinutes(2)),
                range: Tries(100, TimeSpan.FromSeconds(6)), wideRange: Tries(400, TimeSpan.FromSeconds(2)), successCounts: true),
            [Gate.Order] = new(
                accountHere: Tries(10, TimeSpan.FromMinutes(2)), account: Tries(10, TimeSpan.FromMinutes(2)),
                range: Tries(100, TimeSpan.FromSeconds(6)), wideRange: Tries(400, TimeSpan.FromSeconds(2)), successCounts: true),
        };
        _told = Tries(1, TimeSpan.FromHours(1));
    }

    /// <param name="account">An address as it was typed, or the id of a reader; null where the gate knows no account.</param>
    public Try Take(Gate gate, string? account, AddressRange from) => _gates[gate].Take(NameOf(account), from);

    /// <summary>Whether a refusal is worth recording: the first of its kind within an hour is.</summary>
    public bool IsNews(Gate gate, Try refused) => _told.Take($"{gate}\n{refused.Limit}") == TimeSpan.Zero;

    /// <summary>As accounts are looked up, so that one is not tried under a hundred spellings. What is no address opens nothing.</summary>
    private static string? NameOf(string? account) =>
        string.IsNullOrWhiteSpace(account) ? null : (MailboxAddress.Normalise(account) ?? account.Trim()).ToUpperInvariant();
}
