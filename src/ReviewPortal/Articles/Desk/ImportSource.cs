using System.Runtime.CompilerServices;
using ReviewPortal.Articles.Pictures;
using ReviewPortal.Articles.Uploads;

namespace ReviewPortal.Articles.Desk;

/// <summary>A folder, a file or a zip from which articles are imported, with the pictures beside them.</summary>
internal sealed class ImportSource : IAsyncDisposable
{
    private readonly string _root;
    private readonly IReadOnlyList<string> _articles;
    private readonly FileStream? _stream;
    private readonly UploadArchive? _archive;

    private ImportSource(string root, IReadOnlyList<string> articles, FileStream? stream = null, UploadArchive? archive = null) =>
        (_root, _articles, _stream, _archive) = (root, articles, stream, archive);

    /// <summary>Files of a zip that could not be read.</summary>
    public int Refused { get; private init; }

    public static async Task<ImportSource> OpenAsync(string path, Action<string, Problem> report, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
        {
            var names = Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden })
                .Where(name => UploadNames.KindOf(name) == UploadKind.Article);
            return new ImportSource(path, [.. names.Select(name => Path.GetRelativePath(path, name)).Order(StringComparer.Ordinal)]);
        }

        if (UploadNames.KindOf(path) != UploadKind.Archive)
            return new ImportSource(Path.GetDirectoryName(Path.GetFullPath(path)) ?? "/", [Path.GetFileName(path)]);

        var stream = File.OpenRead(path);
        var archive = await UploadArchive.OpenAsync(stream, cancellationToken);
        foreach (var problem in archive.Problems) report(Path.GetFileName(path), problem);
        return new ImportSource(path, [.. archive.Names.Where(n => UploadNames.KindOf(n) == UploadKind.Article)], stream, archive)
        {
            Refused = archive.Problems.Count(p => p.Severity == Severity.Error),
        };
    }

    public async IAsyncEnumerable<UploadedFile> ArticlesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var name in _articles)
        {
            var content = _archive is null ? await ReadAsync(name, cancellationToken) : (await _archive.FindAsync(name, cancellationToken))?.Content;
            yield return new UploadedFile(name, content ?? []);
        }
    }

    /// <param name="article">The article's path within the source.</param>
    /// <param name="name">A bare file name, as the dialect gives it: it stands beside the article or in a folder “images” there.</param>
    public byte[]? FindPicture(string article, string name)
    {
        var folder = Path.GetDirectoryName(article) ?? "";
        foreach (var candidate in new[] { Path.Combine(folder, name), Path.Combine(folder, "images", name) })
        {
            if (_archive is not null)
            {
                if (_archive.FindAsync(candidate.Replace('\\', '/'), CancellationToken.None).GetAwaiter().GetResult() is { } packed) return packed.Content;
            }
            else if (new FileInfo(Path.Combine(_root, candidate)) is { Exists: true, Length: <= PictureFile.MaxBytes } file)
            {
                return File.ReadAllBytes(file.FullName);
            }
        }

        return null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_archive is not null) await _archive.DisposeAsync();
        if (_stream is not null) await _stream.DisposeAsync();
    }

    /// <summary>One byte more than an article may have is enough to be refused for its size.</summary>
    private async Task<byte[]> ReadAsync(string name, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(Path.Combine(_root, name));
        var content = new byte[Math.Min(file.Length, UploadNames.MaxBytes(UploadKind.Article) + 1)];
        await file.ReadExactlyAsync(content, cancellationToken);
        return content;
    }
}
