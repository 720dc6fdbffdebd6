using System.Text.Json;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

[Trait("Category", "Database")]
public sealed class ExportTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task A_reader_takes_both_lists_away_as_a_file_without_any_text()
    {
        await site.Accounts.AddAsync("takes@review.example", plan: "All Access");
        var reader = await site.Accounts.SignInAsync("takes@review.example");
        await reader.SaveAsync(SampleArticle.Slug);
        await reader.ReachAsync(SampleArticle.Slug, "437");

        var answer = await reader.GetAsync("/account/export");
        Assert.Equal(("application/json; charset=utf-8", "private, no-store"), (answer["Content-Type"], answer["Cache-Control"]));
        Assert.StartsWith("attachment; filename=my-reading.json", answer["Content-Disposition"], StringComparison.Ordinal);
        var file = JsonDocument.Parse(answer.Body).RootElement;
        Assert.Equal(("review-shelf", 1), (file.GetProperty("format").GetString(), file.GetProperty("version").GetInt32()));
        var saved = file.GetProperty("saved").EnumerateArray().Single();
        Assert.Equal(
            ("Salt and Silence", "https://review.example/articles/salt-and-silence", site.Now),
            (saved.GetProperty("title").GetString(), saved.GetProperty("address").GetString(), saved.GetProperty("savedAt").GetDateTime()));
        Assert.EndsWith("Z", saved.GetProperty("savedAt").GetString(), StringComparison.Ordinal);
        var read = file.GetProperty("read").EnumerateArray().Single();
        Assert.Equal((437, "2026-06-11"), (read.GetProperty("furthestInThousandths").GetInt32(), read.GetProperty("issue").GetString()));
        Assert.DoesNotContain("paragraph", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_who_has_nothing_takes_two_empty_lists_away()
    {
        var file = JsonDocument.Parse((await (await site.VisitAsync(ReaderKind.Lapsed)).GetAsync("/account/export")).Body).RootElement;
        Assert.Equal((0, 0), (file.GetProperty("saved").GetArrayLength(), file.GetProperty("read").GetArrayLength()));
    }
}
