using ReviewPortal.Articles;
using ReviewPortal.Articles.Pictures;
using ReviewPortal.Articles.Uploads;

namespace ReviewPortal.Tests.Articles.Uploads;

public sealed class UploadArchiveLimitsTests
{
    private const int MiB = 1024 * 1024;
    private const int Checksum = 16, UnpackedLength = 24;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_may_be_as_large_as_its_kind_allows_and_not_one_byte_larger()
    {
        await using var archive = await OpenAsync(ZipBytes.Write(zip =>
        {
            ZipBytes.AddZeros(zip, "a.md", MiB);
            ZipBytes.AddZeros(zip, "b.md", MiB + 1);
            ZipBytes.AddZeros(zip, "c.png", PictureFile.MaxBytes);
            ZipBytes.AddZeros(zip, "d.png", PictureFile.MaxBytes + 1);
        }));

        Assert.Equal(["a.md", "c.png"], archive.Names);
        Assert.Equal(
            ["“b.md” is larger than 1 MiB.", "“d.png” is larger than 10 MiB."],
            archive.Problems.Select(problem => problem.Message));
    }

    [Fact]
    public async Task A_bomb_is_put_down_after_its_first_bytes()
    {
        var zip = ZipBytes.Write(writer => ZipBytes.AddZeros(writer, "bomb.md", 1024L * MiB));
        using var stream = new CountingStream(zip);
        await using var archive = await UploadArchive.OpenAsync(stream, Cancellation);

        Assert.Empty(archive.Names);
        Assert.Equal("“bomb.md” is larger than 1 MiB.", Assert.Single(archive.Problems).Message);
        Assert.True(stream.BytesRead < zip.Length / 2, $"{stream.BytesRead} of {zip.Length} bytes were read.");
    }

    [Fact]
    public async Task An_archive_that_unpacks_to_too_much_is_refused_whole()
    {
        byte[] Pictures(int count) => ZipBytes.Write(zip =>
        {
            for (var number = 0; number < count; number++) ZipBytes.AddZeros(zip, $"{number}.png", 10 * MiB);
        });

        await using var large = await OpenAsync(Pictures(51));
        await using var tooLarge = await OpenAsync(Pictures(52));

        Assert.Equal(51, large.Names.Count);
        Assert.True(tooLarge.IsRefused);
        Assert.Empty(tooLarge.Names);
        Assert.Contains("more than 512 MiB", Assert.Single(tooLarge.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_unpacked_in_vain_counts_too()
    {
        await using var archive = await OpenAsync(ZipBytes.Write(zip =>
        {
            for (var number = 0; number < 52; number++) ZipBytes.AddZeros(zip, $"{number}.png", 11 * MiB);
        }));

        Assert.True(archive.IsRefused);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(3u)]
    [InlineData(0x7FFFFFFFu)]
    public async Task What_an_archive_says_of_a_length_is_not_believed(uint said)
    {
        var zip = ZipBytes.Write(writer => ZipBytes.AddZeros(writer, "bomb.md", 20 * MiB));
        await using var archive = await OpenAsync(zip.WithDirectoryEntry(UnpackedLength, said));

        Assert.Empty(archive.Names);
        Assert.Contains("bomb.md", Assert.Single(archive.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_is_named_and_the_others_are_taken()
    {
        await using var archive = await OpenAsync(ZipBytes.Of("a.md", "b.md").WithDirectoryEntry(Checksum, 12345));

        Assert.Equal(["b.md"], archive.Names);
        Assert.Contains("“a.md” is damaged", Assert.Single(archive.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5_000, false)]
    [InlineData(5_001, true)]
    [InlineData(100_000, true)]
    public async Task An_archive_holds_five_thousand_files_at_most(int count, bool isRefused)
    {
        var zip = ZipBytes.Of([.. Enumerable.Range(0, count).Select(number => $"{number}.md")]);
        using var stream = new CountingStream(zip);
        await using var archive = await UploadArchive.OpenAsync(stream, Cancellation);

        Assert.Equal(isRefused, archive.IsRefused);
        if (!isRefused) return;
        Assert.Contains("5,000", Assert.Single(archive.Problems).Message, StringComparison.Ordinal);
        Assert.True(stream.BytesRead <= 65_557, $"{stream.BytesRead} bytes were read.");
    }

    [Fact]
    public async Task An_archive_that_hides_how_many_files_it_holds_is_refused()
    {
        var zip = ZipBytes.Of([.. Enumerable.Range(0, 60_000).Select(number => $"{number}.md")]);
        zip[^12] = zip[^14] = 1;
        zip[^11] = zip[^13] = 0;
        using var stream = new CountingStream(zip);
        await using var archive = await UploadArchive.OpenAsync(stream, Cancellation);

        Assert.True(archive.IsRefused);
        Assert.True(stream.BytesRead < 200_000, $"{stream.BytesRead} bytes were read.");
    }

    private static async Task<UploadArchive> OpenAsync(byte[] zip) =>
        await UploadArchive.OpenAsync(new MemoryStream(zip), Cancellation);
}
