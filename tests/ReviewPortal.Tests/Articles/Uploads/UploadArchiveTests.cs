using System.Text;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Pictures;
using ReviewPortal.Articles.Uploads;
using ReviewPortal.Tests.Articles.Pictures;

namespace ReviewPortal.Tests.Articles.Uploads;

public sealed class UploadArchiveTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_archive_gives_its_articles_and_pictures_one_after_another()
    {
        var picture = PngBytes.Picture();
        await using var archive = await OpenAsync(
            ZipBytes.Of(("1963/a.md", "# A"u8.ToArray()), ("1963/a/map.png", picture), ("b.markdown", "# B"u8.ToArray())));

        var files = new List<UploadedFile>();
        await foreach (var file in archive.FilesAsync(Cancellation)) files.Add(file);

        Assert.Equal(["1963/a.md", "1963/a/map.png", "b.markdown"], files.Select(file => file.Name));
        Assert.Equal(picture, files[1].Content);
        Assert.Equal("# B", Encoding.UTF8.GetString(files[2].Content));
        Assert.Empty(archive.Problems);
    }

    [Fact]
    public async Task A_file_is_found_by_its_path_whatever_its_capitals()
    {
        await using var archive = await OpenAsync(ZipBytes.Of("Texts/Cafe\u0301.md"));

        Assert.Equal("Texts/Caf\u00E9.md", (await archive.FindAsync("texts/caf\u00E9.MD", Cancellation))?.Name);
        Assert.Null(await archive.FindAsync("caf\u00E9.md", Cancellation));
    }

    [Fact]
    public async Task What_computers_add_is_passed_over_in_silence()
    {
        await using var archive = await OpenAsync(ZipBytes.Of(
            "texts/", "texts/a.md", "__MACOSX/texts/._a.md", "texts/.DS_Store", "texts/Thumbs.db", ".git/config", "desktop.ini"));

        Assert.Equal(["texts/a.md"], archive.Names);
        Assert.Empty(archive.Problems);
    }

    [Fact]
    public async Task What_is_no_article_and_no_picture_is_left_out_with_a_word()
    {
        await using var archive = await OpenAsync(ZipBytes.Of("a.md", "old.zip", "notes.docx", "drawing.svg"));

        Assert.Equal(["a.md"], archive.Names);
        Assert.All(archive.Problems, problem => Assert.Equal(Severity.Warning, problem.Severity));
        Assert.Equal(
            ["“old.zip” is left out", "“notes.docx” is left out", "“drawing.svg” is left out"],
            archive.Problems.Select(problem => problem.Message.Split(':')[0]));
    }

    [Theory]
    [InlineData("../a.md")]
    [InlineData("texts/../../a.md")]
    [InlineData("texts/..")]
    [InlineData("../")]
    [InlineData("/etc/passwd")]
    [InlineData("/")]
    [InlineData(@"C:\a.md")]
    [InlineData("C:/a.md")]
    [InlineData("c:a.md")]
    [InlineData(@"texts\a.md")]
    [InlineData(@"..\a.md")]
    [InlineData("./a.md")]
    [InlineData("texts//a.md")]
    [InlineData("texts/ .. /a.md")]
    [InlineData("a\nb.md")]
    [InlineData("a\0.md")]
    [InlineData("a\uFFFD.md")]
    public async Task An_archive_with_a_name_that_leads_astray_is_refused_whole(string name) =>
        await IsRefusedAsync(ZipBytes.Of("good.md", name), $"“{name.Replace('\n', '?').Replace('\0', '?')}”");

    [Fact]
    public async Task An_archive_with_a_name_that_is_too_long_is_refused_whole()
    {
        await IsRefusedAsync(ZipBytes.Of(new string('a', 253) + ".md"), "longer than 255");

        await using var archive = await OpenAsync(ZipBytes.Of(new string('a', 252) + ".md"));
        Assert.Single(archive.Names);
    }

    [Fact]
    public async Task An_archive_with_a_name_twice_is_refused_whole()
    {
        await IsRefusedAsync(ZipBytes.Of("a.md", "A.MD"), "“A.MD” is in it twice");
        await IsRefusedAsync(ZipBytes.Of("caf\u00E9.md", "cafe\u0301.md"), "twice");
    }

    [Theory]
    [InlineData(0xA, true)]
    [InlineData(0x6, true)]
    [InlineData(0x1, true)]
    [InlineData(0x8, false)]
    [InlineData(0x0, false)]
    public async Task An_archive_with_a_link_or_a_device_is_refused_whole(int fileType, bool isRefused)
    {
        var zip = ZipBytes.Write(writer =>
            ZipBytes.Add(writer, "a.md", "/etc/passwd"u8).ExternalAttributes = (fileType << 28) | (0x1FF << 16));

        await using var archive = await OpenAsync(zip);
        Assert.Equal(isRefused, archive.IsRefused);
    }

    [Fact]
    public async Task An_archive_with_an_encrypted_file_is_refused_whole()
    {
        const int VersionAndFlags = 6;
        await IsRefusedAsync(ZipBytes.Of("a.md").WithDirectoryEntry(VersionAndFlags, 1 << 16 | 20), "“a.md” is encrypted");
    }

    [Fact]
    public async Task What_is_no_archive_is_refused()
    {
        await IsRefusedAsync([], "not a zip");
        await IsRefusedAsync("# An article"u8.ToArray(), "not a zip");
        await IsRefusedAsync(new byte[200_000], "not a zip");
        await IsRefusedAsync(PngBytes.Picture(), "not a zip");
        await IsRefusedAsync(ZipBytes.Of("a.md")[..^1], "not a zip");
        await IsRefusedAsync([.. ZipBytes.Of("a.md"), 0], "damaged");
    }

    [Fact]
    public async Task An_archive_of_nothing_is_refused()
    {
        await IsRefusedAsync(ZipBytes.Write(_ => { }), "no article and no picture");
        await IsRefusedAsync(ZipBytes.Of("texts/", ".DS_Store"), "no article and no picture");
    }

    private static async Task<UploadArchive> OpenAsync(byte[] zip) =>
        await UploadArchive.OpenAsync(new MemoryStream(zip), Cancellation);

    private static async Task IsRefusedAsync(byte[] zip, string because)
    {
        await using var archive = await OpenAsync(zip);

        Assert.True(archive.IsRefused);
        Assert.Empty(archive.Names);
        var problem = Assert.Single(archive.Problems);
        Assert.Equal(Severity.Error, problem.Severity);
        Assert.Contains(because, problem.Message, StringComparison.Ordinal);
    }
}
