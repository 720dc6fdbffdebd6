namespace ReviewPortal.Accounts;

/// <summary>
/// How often a gate may be tried. First for an account from one range of addresses, so that whoever floods an account locks out
/// themselves and not its owner elsewhere; then for the account from everywhere; then from a range at all accounts;
/// and, where what is tried can be guessed by many who each try little, by everyone together.
/// </summary>
internal sealed class GateLimits(Allowance accountHere, Allowance account, Allowance range, Allowance wideRange, bool successCounts, Allowance? everyone = null)
{
    /// <param name="name">Which account, whether there is one or not; null where the gate knows none.</param>
    public Try Take(string? name, AddressRange from)
    {
        var wanted = new List<(Allowance Of, string Key)> { (wideRange, from.Wide), (range, from.Narrow) };
        // Of IPv6 the wide one: in a /56, which a household may hold, there are enough narrow ones to use up the account's tries everywhere.
        var here = $"{name}\n{from.Wide}";
        if (everyone is not null) wanted.Add((everyone, "everyone"));
        if (name is not null) wanted.InsertRange(0, [(accountHere, here), (account, name)]);
        for (var i = 0; i < wanted.Count; i++)
        {
            var wait = wanted[i].Of.Take(wanted[i].Key);
            if (wait == TimeSpan.Zero) continue;
            foreach (var (of, key) in wanted.Take(i)) of.GiveBack(key);
            return Try.Refused(wait, wanted[i].Key);
        }

        return Try.Allowed(
            giveBack: () => wanted.ForEach(w => w.Of.GiveBack(w.Key)),
            succeed: () =>
            {
                if (successCounts) return;
                wanted.ForEach(w => w.Of.GiveBack(w.Key));
                accountHere.Forget(here);
            });
    }
}
