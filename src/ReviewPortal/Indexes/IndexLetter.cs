namespace ReviewPortal.Indexes;

/// <summary>The names of an index that begin with one letter.</summary>
/// <param name="Key">“a” to “z”, or <see cref="Other"/>: as an address has it.</param>
public sealed record IndexLetter(string Key, IReadOnlyList<IndexEntry> Entries)
{
    public const string Other = "other";

    /// <summary>“A”, or “Other”.</summary>
    public string Title => string.Concat(char.ToUpperInvariant(Key[0]).ToString(), Key.AsSpan(1));
}
