using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Articles;

[Trait("Category", "Database")]
public sealed class ExchangeTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task A_letter_and_what_it_answers_lead_to_each_other()
    {
        await FileAsync("essay", "contributors: [Ida Morrow]");
        await FileAsync("letter", "contributors: [Berit Lund]\nreplies-to: essay");
        await FileAsync("answer", "contributors: [Ida Morrow]\nreplies-to: [letter, never-written]");

        var letter = await site.Visit().GetAsync("/articles/letter");
        Assert.Contains("In reply to essay by Ida Morrow", letter.Words("article > header"), StringComparison.Ordinal);
        Assert.Equal("A reply answer Ida Morrow", letter.Words("nav[aria-labelledby=replies]"));
        Assert.Equal("A reply letter Berit Lund", (await site.Visit().GetAsync("/articles/essay")).Words("nav[aria-labelledby=replies]"));
        var answer = await site.Visit().GetAsync("/articles/answer");
        Assert.DoesNotContain("never-written", answer.Text, StringComparison.Ordinal);
        Assert.Equal("Also by Ida Morrow essay Ida Morrow", answer.Words("nav[aria-labelledby=by-the-same]"));
    }

    [Fact]
    public async Task An_exchange_is_shown_once_both_sides_are_out_and_no_longer_when_one_is_withdrawn()
    {
        await FileAsync("open", "contributors: [A. Writer]");
        await FileAsync("closed", "contributors: [A. Writer]\nreplies-to: open", published: "2026-06-20");
        Assert.DoesNotContain("closed", (await site.Visit().GetAsync("/articles/open")).Text, StringComparison.Ordinal);

        site.Time.Advance(TimeSpan.FromDays(7));
        Assert.NotNull((await site.Visit().GetAsync("/articles/open")).Words("nav[aria-labelledby=replies]"));
        await site.WithdrawAsync("closed");
        Assert.DoesNotContain("closed", (await site.Visit().GetAsync("/articles/open")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_version_may_keep_change_and_drop_what_it_replies_to()
    {
        await FileAsync("first", "");
        await FileAsync("second", "");
        foreach (var (replies, expected) in new[] { ("[first]", "first"), ("[second, first]", "first second"), ("[second]", "second"), ("[]", "") })
        {
            await FileAsync("note", $"replies-to: {replies}");
            var page = await site.Visit().GetAsync("/articles/note");
            Assert.Equal(expected, string.Join(' ', page.Document.QuerySelectorAll("article > header a[href^='/articles/']").Select(a => a.TextContent).Order()));
        }
    }

    [Fact]
    public async Task The_desk_warns_of_a_reply_to_nothing_but_not_to_what_comes_in_the_same_upload()
    {
        var editor = await site.VisitAsync(ReaderKind.Editor);
        var report = await editor.ReportAsync(
            ("a.md", "---\ntitle: Alone\nreplies-to: [together, nowhere-yet]\n---\nText."u8.ToArray()), ("b.md", "---\ntitle: Together\n---\nText."u8.ToArray()));

        Assert.Contains("No article has the slug “nowhere-yet” yet; readers see the link when there is one.", report.Words("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("“together”", report.Words("main"), StringComparison.Ordinal);
    }

    private Task<ReviewPortal.Articles.Article> FileAsync(string title, string keys, string published = "2026-06-01") =>
        site.FileAsync($"---\ntitle: {title}\npublished: {published}\naccess: free\n{keys}\n---\nSome text.\n");
}
