namespace ReviewPortal.Accounts;

/// <summary>One try at a gate: refused, or counted until it turns out that it need not have been.</summary>
public sealed class Try
{
    private readonly Action _giveBack;
    private readonly Action _succeed;

    private Try(TimeSpan wait, string limit, Action giveBack, Action succeed) => (Wait, Limit, _giveBack, _succeed) = (wait, limit, giveBack, succeed);

    /// <summary>How long until there is another; zero if this one is allowed.</summary>
    public TimeSpan Wait { get; }

    /// <summary>What has run out; only for telling one such thing from another.</summary>
    public string Limit { get; }

    public bool IsAllowed => Wait == TimeSpan.Zero;

    /// <summary>It was never made.</summary>
    public void GiveBack() => _giveBack();

    /// <summary>It was right.</summary>
    public void Succeed() => _succeed();

    internal static Try Allowed(Action giveBack, Action succeed) => new(TimeSpan.Zero, "", giveBack, succeed);

    internal static Try Refused(TimeSpan wait, string limit) => new(wait, limit, () => { }, () => { });
}
