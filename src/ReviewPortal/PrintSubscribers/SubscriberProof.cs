namespace ReviewPortal.PrintSubscribers;

/// <summary>What somebody shows who claims a number. Accents, capitals, spaces and signs are forgiven, and the order of a name's parts.</summary>
internal static class SubscriberProof
{
    private const int ShortZip = 5;
    private const int LongZip = 9;

    public static bool Fits(string? postalCode, string name, string? proof)
    {
        if (SubscriberNumber.Plain(proof).Length == 0) return false;
        return SubscriberNumber.Plain(postalCode) is { Length: > 0 } code ? IsCode(code, SubscriberNumber.Plain(proof)) : Parts(name).SequenceEqual(Parts(proof));
    }

    /// <summary>Of the nine digits that labels in the United States have, people know five.</summary>
    private static bool IsCode(string code, string typed) =>
        typed == code || (code.Length == LongZip && code.All(char.IsAsciiDigit) && typed == code[..ShortZip]);

    private static IEnumerable<string> Parts(string? name) =>
        (name ?? "").Split([' ', ',', '-', '.', '\u00a0'], StringSplitOptions.RemoveEmptyEntries).Select(SubscriberNumber.Plain).Where(p => p.Length > 0).Order(StringComparer.Ordinal);
}
