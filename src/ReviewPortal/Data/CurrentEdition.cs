namespace ReviewPortal.Data;

/// <summary>
/// The edition that one request is answered from. It is asked for once, so that all parts of a page show the same state, and
/// what was made of it before is recalled.
/// </summary>
public sealed class CurrentEdition(Editions editions, EditionMemory memory)
{
    private EditionState? _state;

    /// <summary>What is kept under a key; else it is made now, and kept unless it is null.</summary>
    /// <param name="bytes">About how much memory it takes.</param>
    public async ValueTask<T> RecallAsync<T>(
        string key, Func<CancellationToken, Task<T>> make, Func<T, long> bytes, CancellationToken cancellationToken) where T : class?
    {
        var state = _state ??= await editions.CurrentAsync(cancellationToken);
        if (memory.Find<object>(state, key) is T kept) return kept;
        var made = await make(cancellationToken);
        if (made is not null) memory.Keep<object>(state, key, made, bytes(made));
        return made;
    }
}
