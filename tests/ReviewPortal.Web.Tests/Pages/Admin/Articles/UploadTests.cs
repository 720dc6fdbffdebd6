using System.Text;
using ReviewPortal.Web.Tests.Leaks;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Admin.Articles;

[Trait("Category", "Database")]
public sealed class UploadTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task An_editor_drops_a_file_sees_what_every_reader_will_get_and_publishes_it()
    {
        var editor = await site.VisitAsync(ReaderKind.Editor);
        var review = await editor.ReviewAsync(("salt.md", Encoding.UTF8.GetBytes(SampleArticle.File.Replace(SampleArticle.Slug, "dropped", StringComparison.Ordinal))));
        var page = await editor.GetAsync(review);

        Assert.Contains("The Salt Road", page.Words(".facts"), StringComparison.Ordinal);
        Assert.Contains("We were promised the morning tide.", page.Words(".facts"), StringComparison.Ordinal);
        Assert.EndsWith("the speed of the tide…", page.Words(".columns section:first-child .text"), StringComparison.Ordinal);
        Assert.Contains("the speed of the tide The teaser ends here depended on the moon", page.Words(".columns section:last-child .text"), StringComparison.Ordinal);
        Assert.Equal(
            ["A visitor: The teaser", "An account without subscription: The teaser", "A subscriber to Print: The teaser", "A subscriber to Digital: The whole text", "A subscriber to All Access: The whole text", "A subscriber of yesterday: The teaser"],
            page.Document.QuerySelectorAll("#who + table tbody tr").Select(r => $"{r.Children[0].TextContent}: {r.Children[1].TextContent}"));

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync("/articles/dropped")).Status);
        var saved = await editor.SubmitAsync(review, ("save", "now"));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Contains("Published", (await editor.GetAsync(saved.Location ?? "")).Words(".desk-head"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.Visit().GetAsync("/articles/dropped")).Status);
    }

    [Fact]
    public async Task Every_error_of_a_file_is_told_at_once_with_its_line()
    {
        var editor = await site.VisitAsync(ReaderKind.Editor);
        var report = await editor.ReportAsync(("bad.md", """
            ---
            titel: Something
            published: 2026-13-40
            access: secret
            ---
            A [link](javascript:alert(1)).

            And ![a picture](nowhere.png) that did not come.
            """u8.ToArray()));

        Assert.Contains("Refused", report.Words(".report"), StringComparison.Ordinal);
        Assert.Equal(
            ["Line 2", "Line 2", "Line 3", "Line 4", "Line 6", "Line 8"],
            report.Document.QuerySelectorAll(".report .line").Select(l => l.TextContent).Order(StringComparer.Ordinal));
        Assert.Null(report.Document.QuerySelector("main form button"));
    }

    [Fact]
    public async Task Of_a_batch_each_file_stands_for_itself()
    {
        var editor = await site.VisitAsync(ReaderKind.Editor);
        var sent = await editor.UploadAsync(
            ("one.md", Article("batch-one")), ("two.md", "no front matter"u8.ToArray()), ("three.md", Article("batch-three")), ("again.md", Article("batch-one")));
        var report = sent.Location ?? "";
        Assert.Contains("“one.md” of the same upload has the slug “batch-one” too", (await editor.GetAsync(report)).Words(".report"), StringComparison.Ordinal);

        Assert.Equal($"{report}?saved=2", (await editor.SubmitAsync(report, ("save", "draft"))).Location);
        var list = await editor.GetAsync("/admin/articles?q=batch-&status=draft");
        Assert.Equal(2, list.Document.QuerySelectorAll("table.list tbody tr").Length);
    }

    [Fact]
    public async Task Pictures_come_with_their_article_in_a_zip_and_are_served_under_other_names()
    {
        var editor = await site.VisitAsync(ReaderKind.Editor);
        var review = await editor.ReviewAsync(("issue.zip", Zip(
            ("one/piece.md", Article("with-picture", "![A harbour](harbour.png)")),
            ("one/harbour.png", PngBytes.Saying("one")),
            ("two/harbour.png", PngBytes.Saying("other")))));
        Assert.Equal(HttpStatusCode.Redirect, (await editor.SubmitAsync(review, ("save", "now"))).Status);

        var page = await editor.GetAsync("/articles/with-picture");
        var address = page.Document.QuerySelector(".text img")?.GetAttribute("src");
        Assert.Matches("^/media/[0-9a-f]{32}\\.png$", address);
        var picture = await editor.GetAsync(address ?? "");
        Assert.Equal("image/png", picture["Content-Type"]);
        Assert.Equal(PngBytes.Saying("one"), picture.Body);
    }

    [Fact]
    public async Task Works_replies_and_corrections_are_shown_as_they_were_understood()
    {
        var editor = await site.VisitAsync(ReaderKind.Editor);
        const string file = "---\ntitle: Again\nworks: [{title: Tidewrack, credit: by C. Ames}]\nreplies-to: salt-and-silence\ncorrections: [{date: 2026-06-01, text: It was Brack.}]\n---\nWords.";
        var report = await editor.ReportAsync(("again.md", Encoding.UTF8.GetBytes(file)));
        Assert.Contains("On Tidewrack by C. Ames.", report.Words(".report"), StringComparison.Ordinal);
        Assert.Contains("In reply to salt-and-silence.", report.Words(".report"), StringComparison.Ordinal);
        Assert.Contains("A correction, of June 1, 2026.", report.Words(".report"), StringComparison.Ordinal);
        var review = await editor.GetAsync(report.Document.QuerySelector(".report .file a")?.GetAttribute("href") ?? "");
        Assert.Contains("In reply to/articles/salt-and-silence", review.Words(".facts"), StringComparison.Ordinal);
        Assert.Contains("CorrectionsJune 1, 2026: It was Brack.", review.Words(".facts"), StringComparison.Ordinal);
        var article = await site.FileAsync(file);
        var desk = (await editor.GetAsync($"/admin/articles/{article.Id}")).Words(".facts");
        Assert.Contains("WorksTidewrack, by C. Ames", desk, StringComparison.Ordinal);
        Assert.Contains("In reply tosalt-and-silence, which nobody has brought yet", desk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choosing_no_file_is_answered_in_words()
    {
        var editor = await site.VisitAsync(ReaderKind.Editor);
        var answer = await editor.UploadAsync();
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Choose at least one file.", answer.Words(".errors"), StringComparison.Ordinal);
    }

    public static byte[] Article(string slug, string body = "Some words.") => Encoding.UTF8.GetBytes($"---\ntitle: {slug}\nslug: {slug}\naccess: free\n---\n{body}\n");

    public static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
