using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Articles;

[Trait("Category", "Database")]
public sealed class NotesTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task A_note_on_a_contributor_is_public_when_its_article_is()
    {
        await site.FileAsync("---\ntitle: Out\ncontributors: [Zed Quill]\npublished: 2026-06-01\n---\nText.\n");
        await site.FileAsync("---\ntitle: To come\ncontributors: [{name: Zed Quill, bio: Zed Quill keeps bees.}]\npublished: 2026-06-20\n---\nText.\n");
        Assert.DoesNotContain("bees", (await site.Visit().GetAsync("/articles/out")).Text, StringComparison.Ordinal);

        site.Time.Advance(TimeSpan.FromDays(7));
        Assert.Contains("bees", (await site.Visit().GetAsync("/articles/out")).Words(".bio"), StringComparison.Ordinal);
    }
}
