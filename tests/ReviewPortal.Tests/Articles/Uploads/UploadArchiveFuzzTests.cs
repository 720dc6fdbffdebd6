using ReviewPortal.Articles;
using ReviewPortal.Articles.Pictures;
using ReviewPortal.Articles.Uploads;
using ReviewPortal.Tests.Articles.Pictures;

namespace ReviewPortal.Tests.Articles.Uploads;

public sealed class UploadArchiveFuzzTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task No_bytes_make_opening_or_reading_throw(int seed)
    {
        var random = new Random(seed);
        var sound = ZipBytes.Of(("a.md", new byte[3_000]), ("b/map.png", PngBytes.Picture()), ("c.docx", [1, 2, 3]), ("d.md", []));
        for (var round = 0; round < 2_000; round++)
        {
            await using var archive = await UploadArchive.OpenAsync(new MemoryStream(Changed(sound, random)), Cancellation);
            Assert.True(archive.IsRefused ? archive.Names.Count == 0 && archive.Problems.Count == 1 : archive.Names.Count <= 4);

            var files = 0;
            await foreach (var file in archive.FilesAsync(Cancellation)) files += file.Name.Length > 0 ? 1 : 0;
            Assert.Equal(archive.Names.Count, files);
        }
    }

    private static byte[] Changed(byte[] sound, Random random)
    {
        var changed = random.Next(10) == 0 ? sound[..random.Next(sound.Length)] : [.. sound];
        for (var change = random.Next(1, 8); change > 0 && changed.Length > 0; change--)
            changed[random.Next(changed.Length)] = random.Next(3) switch
            {
                0 => 0,
                1 => 0xFF,
                _ => (byte)random.Next(256),
            };

        return changed;
    }
}
