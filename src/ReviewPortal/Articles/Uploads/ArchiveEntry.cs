using System.Buffers;
using System.IO.Compression;
using ReviewPortal.Articles.Pictures;

namespace ReviewPortal.Articles.Uploads;

/// <summary>
/// An article or picture inside an archive. What the archive says of its length is not believed: reading stops just above
/// the most that its kind may have, and the checksum tells whether what was read is what was packed.
/// </summary>
internal sealed class ArchiveEntry(string name, ZipArchiveEntry packed)
{
    private const int BufferBytes = 64 * 1024;

    public string Name => name;

    /// <summary>The bytes unpacked last time, even if they turned out to be of no use.</summary>
    public int Length { get; private set; }

    private int MaxBytes => UploadNames.MaxBytes(UploadNames.KindOf(name));

    public Problem? WhyLeftOut() => UploadNames.KindOf(name) switch
    {
        UploadKind.Article or UploadKind.Picture => null,
        UploadKind.Archive => Omission("an archive inside an archive is not opened."),
        _ => Omission("it is neither an article (.md) nor a picture."),
    };

    /// <summary>Reads the entry into <paramref name="target"/>. Gives what is wrong with it, if anything.</summary>
    public async Task<Problem?> UnpackAsync(Stream target, CancellationToken cancellation)
    {
        Length = 0;
        var checksum = 0u;
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            await using var content = await packed.OpenAsync(cancellation);
            while (await content.ReadAsync(buffer, cancellation) is > 0 and var read)
            {
                Length += read;
                if (Length > MaxBytes) return Error($"is larger than {MaxBytes / (1024 * 1024)} MiB.");

                checksum = Crc32.Append(checksum, buffer.AsSpan(0, read));
                await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }
        }
        catch (InvalidDataException)
        {
            return Error("is damaged, or packed in a way that can't be read here.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return checksum == packed.Crc32 ? null : Error("is damaged: its checksum is wrong.");
    }

    private Problem Error(string what) => new(Severity.Error, $"“{UploadNames.Shown(name)}” {what}");

    private Problem Omission(string why) => new(Severity.Warning, $"“{UploadNames.Shown(name)}” is left out: {why}");
}
