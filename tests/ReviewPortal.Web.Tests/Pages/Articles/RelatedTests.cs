using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Articles;

[Trait("Category", "Database")]
public sealed class RelatedTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task A_piece_that_is_next_in_the_issue_is_offered_once()
    {
        foreach (var slug in new[] { "opening", "following" })
            await site.FileAsync($"---\ntitle: {slug}\nissue: 2026-05-28\npublished: 2026-05-28\ncontributors: [Ann Orde]\nworks: [{{title: Driftwood}}]\n---\nA text.");
        var page = await site.Visit().GetAsync("/articles/opening");
        Assert.Equal("next", Assert.Single(page.Document.QuerySelectorAll("nav.next a[href='/articles/following']")).GetAttribute("rel"));
    }

    [Fact]
    public async Task An_article_leads_to_the_pieces_on_the_same_works_and_to_each_of_them_once()
    {
        await site.ReviewAsync("the-first", "2026-06-01", "{title: Tidewrack, credit: by C. Ames}", "{title: Ballast, credit: by D. Orr}", "{title: Alone, credit: by E. Fry}");
        await site.ReviewAsync("the-second", "2026-06-02", "{title: Tidewrack, credit: by C. Ames}", "{title: Ballast, credit: by D. Orr}");
        await site.ReviewAsync("of-another", "2026-06-03", "{title: Elsewhere, credit: by F. Gow}");
        await site.ReviewAsync("of-a-draft", null, "{title: Alone, credit: by E. Fry}");
        await site.ReviewAsync("of-tomorrow", "2026-06-30", "{title: Tidewrack, credit: by C. Ames}");

        var page = await site.Visit().GetAsync("/articles/the-first");

        Assert.Equal("Also on Ballast and Tidewrack On the-second Ida Morrow", page.Words("nav[aria-labelledby=on-the-same]"));
        Assert.Equal("Also by Ida Morrow On of-another Ida Morrow", page.Words("nav[aria-labelledby=by-the-same]"));
        Assert.DoesNotContain("of-a-draft", page.Text, StringComparison.Ordinal);

        site.Time.Advance(TimeSpan.FromDays(30));
        page = await site.Visit().GetAsync("/articles/the-first");
        Assert.Equal("Also on Ballast and Tidewrack On of-tomorrow Ida Morrow On the-second Ida Morrow", page.Words("nav[aria-labelledby=on-the-same]"));
    }
}
