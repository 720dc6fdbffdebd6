using Microsoft.Extensions.Caching.Memory;

namespace ReviewPortal.Data;

/// <summary>
/// What was made of one edition, kept in memory until the next begins: rendered pages, articles' heads and texts. Bounded by
/// size; what does not fit is made again when asked for.
/// </summary>
public sealed class EditionMemory : IDisposable
{
    /// <summary>In bytes, as told by those who keep something.</summary>
    public const long Capacity = 64 * 1024 * 1024;

    private readonly Lock _turning = new();
    private volatile Shelf _shelf = new(new EditionState(-1, DateTime.MinValue));

    public T? Find<T>(EditionState edition, string key) where T : class =>
        _shelf is { } shelf && shelf.Edition == edition ? shelf.Kept.Get<T>(key) : null;

    public void Keep<T>(EditionState edition, string key, T value, long bytes) where T : class =>
        ShelfOf(edition).Kept.Set(key, value, new MemoryCacheEntryOptions { Size = bytes });

    public void Dispose() => _shelf.Kept.Dispose();

    private Shelf ShelfOf(EditionState edition)
    {
        lock (_turning)
        {
            // The old shelf is left to the garbage collector: a request may still be reading from it.
            if (_shelf.Edition != edition) _shelf = new Shelf(edition);
            return _shelf;
        }
    }

    private sealed record Shelf(EditionState Edition)
    {
        public MemoryCache Kept { get; } = new(new MemoryCacheOptions { SizeLimit = Capacity, CompactionPercentage = 0.2 });
    }
}
