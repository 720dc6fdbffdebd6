using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace ReviewPortal.Articles.Uploads;

/// <summary>
/// A zip of articles and pictures. It is judged whole when it is opened: every file is unpacked once to nowhere, so
/// that nothing is taken from an archive that turns out to be too large. After that it gives one file at a time, so
/// that a large archive needs no more memory than its largest file. It is not for use by several at once.
/// </summary>
public sealed class UploadArchive : IAsyncDisposable
{
    public const int MaxEntries = 5_000;

    /// <summary>Bytes of all files together, unpacked.</summary>
    public const long MaxTotalBytes = 512L * 1024 * 1024;

    private readonly OrderedDictionary<string, ArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Problem> _problems = [];
    private ZipArchive? _zip;

    private UploadArchive()
    {
    }

    /// <summary>The archive as a whole can't be taken: it gives no files, and one problem says why.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>The paths of the articles and pictures that can be read, in the archive's order.</summary>
    public IReadOnlyList<string> Names => _entries.Keys;

    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>
    /// Opens and judges an archive. The stream must be able to seek and stay open as long as the archive; it stays the
    /// caller's. No content makes this throw.
    /// </summary>
    public static async Task<UploadArchive> OpenAsync(Stream zip, CancellationToken cancellation)
    {
        var archive = new UploadArchive();
        try
        {
            var refusal = await ArchiveEnd.RefuseAsync(zip, cancellation)
                ?? await archive.ReadAsync(zip, cancellation);
            if (refusal is not null) await archive.RefuseAsync(refusal);
            return archive;
        }
        catch
        {
            await archive.DisposeAsync();
            throw;
        }
    }

    /// <summary>The file of that path, whatever its capitals, or null if <see cref="Names"/> has no such path.</summary>
    public async Task<UploadedFile?> FindAsync(string name, CancellationToken cancellation)
    {
        if (!_entries.TryGetValue(name, out var entry)) return null;

        var content = new byte[entry.Length];
        using var target = new MemoryStream(content);

        // It was sound when the archive was opened.
        if (await entry.UnpackAsync(target, cancellation) is { } problem) throw new IOException(problem.Message);

        return new(entry.Name, content);
    }

    /// <summary>Every file, one after another.</summary>
    public async IAsyncEnumerable<UploadedFile> FilesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var name in Names)
            if (await FindAsync(name, cancellation) is { } file) yield return file;
    }

    public async ValueTask DisposeAsync()
    {
        if (_zip is not null) await _zip.DisposeAsync();
    }

    private async Task<string?> ReadAsync(Stream zip, CancellationToken cancellation)
    {
        try
        {
            _zip = await ZipArchive.CreateAsync(zip, ZipArchiveMode.Read, leaveOpen: true, null, cancellation);
            return ArchiveEntryScreen.Refuse(_zip.Entries) ?? await UnpackAsync(_zip.Entries, cancellation);
        }
        catch (InvalidDataException)
        {
            return "The zip archive is damaged: its table of contents can't be read.";
        }
    }

    private async Task<string?> UnpackAsync(IEnumerable<ZipArchiveEntry> packed, CancellationToken cancellation)
    {
        var total = 0L;
        foreach (var entry in packed.Where(entry => !ArchiveEntryScreen.IsIgnored(entry)))
        {
            var file = new ArchiveEntry(UploadNames.Composed(entry.FullName), entry);
            if (file.WhyLeftOut() is { } omission)
            {
                _problems.Add(omission);
                continue;
            }

            var problem = await file.UnpackAsync(Stream.Null, cancellation);
            total += file.Length;
            if (total > MaxTotalBytes)
                return $"The archive unpacks to more than {MaxTotalBytes / (1024 * 1024)} MiB. Upload it in parts.";

            if (problem is not null) _problems.Add(problem);
            else _entries.Add(file.Name, file);
        }

        return _entries.Count == 0 && _problems.Count == 0 ? "The archive holds no article and no picture." : null;
    }

    private async Task RefuseAsync(string why)
    {
        IsRefused = true;
        _entries.Clear();
        _problems.Clear();
        _problems.Add(new(Severity.Error, why));
        await DisposeAsync();
    }
}
