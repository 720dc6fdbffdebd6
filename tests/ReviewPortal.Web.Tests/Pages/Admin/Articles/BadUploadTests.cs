using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Admin.Articles;

/// <summary>What bad input gets: a clear message, nothing changed, and the site lives.</summary>
public sealed class BadUploadTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    public static TheoryData<string, string> Bad { get; } = new()
    {
        { "not UTF-8", "UTF-8" },
        { "a NUL", "NUL" },
        { "UTF-16", "UTF-8" },
        { "no front matter", "three hyphens" },
        { "broken YAML", "Line" },
        { "nested YAML", "deep" },
        { "aliased YAML", "Line" },
        { "wrong types", "pages" },
        { "a bad date", "published" },
        { "a slug of a route", "slug" },
        { "an empty body", "no text" },
        { "1 MiB plus one byte", "1 MiB" },
        { "a line of a megabyte", "line" },
        { "nesting thousands deep", "deep" },
        { "tens of thousands of brackets", "Line" },
        { "a javascript link", "link" },
        { "a data link in disguise", "link" },
        { "a zip that climbs", "../" },
        { "a zip with an absolute name", "/etc" },
        { "a zip that is none", "zip" },
        { "a picture that is none", "not a picture" },
        { "an SVG", "can’t be uploaded" },
        { "a program", "can’t be uploaded" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task Bad_files_are_refused_in_words_and_nothing_is_saved(string kind, string word)
    {
        var editor = await site.VisitAsync(ReaderKind.Editor);
        var report = await editor.ReportAsync(FileOf(kind));

        var said = $"{report.Words(".problems")} {string.Join(' ', report.Document.QuerySelectorAll(".report .problems").Select(p => p.TextContent))}".Replace('\'', '’');
        Assert.Contains(word, said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Exception", report.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", report.Text, StringComparison.Ordinal);
        Assert.Null(report.Document.QuerySelector(".status.accepted"));
        Assert.Equal(0, await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().Articles.CountAsync()));
        Assert.Equal(HttpStatusCode.OK, (await site.Visit().GetAsync("/health/ready")).Status);
    }

    [Fact]
    public async Task A_name_with_a_path_becomes_a_bare_name()
    {
        var editor = await site.VisitAsync(ReaderKind.Editor);
        var report = await editor.ReportAsync(("C:\\fakepath\\..\\x.md", "none"u8.ToArray()));
        Assert.Equal("x.md", report.Words(".report .file a"));
    }

    [Fact]
    public async Task Raw_HTML_is_shown_as_text()
    {
        var editor = await site.VisitAsync(ReaderKind.Editor);
        var review = await editor.GetAsync(await editor.ReviewAsync(("html.md", UploadTests.Article("html", "<script>alert(1)</script>\n\n<img src=x onerror=alert(2)>"))));
        Assert.Contains("<script>alert(1)</script>", review.Words(".columns .text"), StringComparison.Ordinal);
        Assert.Empty(review.Document.QuerySelectorAll(".columns script, .columns img"));
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        var editor = await site.VisitAsync(ReaderKind.Editor);
        using var content = new MultipartFormDataContent { { new ByteArrayContent(UploadTests.Article("x")), "files", "x.md" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.SendAsync(HttpMethod.Post, Uploads.Form, content)).Status);
    }

    private static (string Name, byte[] Content) FileOf(string kind) => kind switch
    {
        "not UTF-8" => ("a.md", [.. "---\ntitle: A\n---\n"u8, 0xC3, 0x28]),
        "a NUL" => Text("---\ntitle: A\n---\nA\0B"),
        "UTF-16" => ("a.md", Encoding.Unicode.GetBytes("---\ntitle: A\n---\nText")),
        "no front matter" => Text("Just words."),
        "broken YAML" => Text("---\ntitle: [A\n---\nText"),
        "nested YAML" => Text("---\ntitle: A\nworks: " + new string('[', 8000) + "\n---\nText"),
        "aliased YAML" => Text("---\ntitle: &a A\ndek: *a\n---\nText"),
        "wrong types" => Text("---\ntitle: A\nworks:\n  - title: B\n    pages: many\n---\nText"),
        "a bad date" => Text("---\ntitle: A\npublished: 2026-02-30\n---\nText"),
        "a slug of a route" => Text("---\ntitle: A\nslug: search\n---\nText"),
        "an empty body" => Text("---\ntitle: A\n---\n \n"),
        "1 MiB plus one byte" => Text("---\ntitle: A\n---\n" + string.Concat(Enumerable.Repeat("word\n", 300_000))[..(1024 * 1024 + 1 - 17)]),
        "a line of a megabyte" => Text("---\ntitle: A\n---\n" + new string('a', 1_000_000)),
        "nesting thousands deep" => Text("---\ntitle: A\n---\n" + new string('>', 5000) + " deep"),
        "tens of thousands of brackets" => Text("---\ntitle: A\n---\n" + string.Concat(Enumerable.Repeat("[a](\n", 20_000))),
        "a javascript link" => Text("---\ntitle: A\n---\n[a](JaVaScRiPt:alert(1))"),
        "a data link in disguise" => Text("---\ntitle: A\n---\n[a](dat&#97;:text/html,x)"),
        "a zip that climbs" => ("a.zip", UploadTests.Zip(("../a.md", UploadTests.Article("climbs")))),
        "a zip with an absolute name" => ("a.zip", UploadTests.Zip(("/etc/a.md", UploadTests.Article("absolute")))),
        "a zip that is none" => ("a.zip", "PK but not really"u8.ToArray()),
        "a picture that is none" => ("a.png", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray()),
        "an SVG" => ("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray()),
        "a program" => ("a.exe", "MZ"u8.ToArray()),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static (string Name, byte[] Content) Text(string text) => ("a.md", Encoding.UTF8.GetBytes(text));
}
