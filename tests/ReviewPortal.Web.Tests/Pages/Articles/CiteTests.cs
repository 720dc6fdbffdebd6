using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Articles;

public sealed class CiteTests(SampleSite site) : IClassFixture<SampleSite>
{
    private const string Cite = SampleArticle.Address + "/cite";

    [Fact]
    public async Task An_article_leads_to_its_citation_and_to_a_letter_that_carries_its_address()
    {
        var page = await site.Visit().GetAsync(SampleArticle.Address);
        var links = page.Document.QuerySelectorAll(".share a").Select(a => a.GetAttribute("href"));
        Assert.Equal([Cite, "mailto:?subject=Salt%20and%20Silence&body=https%3A%2F%2Freview.example%2Farticles%2Fsalt-and-silence"], links);
        Assert.Contains("June 11, 2026 issue · about a minute", page.Words("article > header"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citation_can_be_copied_in_two_styles_and_fetched_for_two_kinds_of_program()
    {
        var page = await site.Visit().GetAsync(Cite);
        Assert.Contains("“Salt and Silence.” The Harbour Review, June 11, 2026. https://review.example/articles/salt-and-silence.", page.Words("main"), StringComparison.Ordinal);
        Assert.Contains("“Salt and Silence.” The Harbour Review, 11 June 2026, review.example/articles/salt-and-silence.", page.Words("main"), StringComparison.Ordinal);
        Assert.Contains("public", page["Cache-Control"], StringComparison.Ordinal);

        var bib = await site.Visit().GetAsync(Cite + ".bib");
        Assert.Equal(("application/x-bibtex; charset=utf-8", true), (bib["Content-Type"], bib.Text.StartsWith("@article{salt-and-silence,\n  author = {Morrow, Ida},", StringComparison.Ordinal)));
        var ris = await site.Visit().GetAsync(Cite + ".ris");
        Assert.Equal(("application/x-research-info-systems; charset=utf-8", true), (ris["Content-Type"], ris.Text.StartsWith("TY  - MGZN\r\nAU  - Morrow, Ida\r\n", StringComparison.Ordinal)));
        Assert.StartsWith("attachment; filename=salt-and-silence.ris", ris["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal("public, max-age=0, s-maxage=60, must-revalidate", ris["Cache-Control"]);
        Assert.Equal("private, no-store", (await (await site.VisitAsync(ReaderKind.Reader)).GetAsync(Cite + ".ris"))["Cache-Control"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".bib")]
    [InlineData(".ris")]
    public async Task What_is_not_out_cannot_be_cited(string form)
    {
        await site.FileAsync("---\ntitle: Not out\n---\nText.");
        foreach (var slug in new[] { "not-out", "nothing" })
            Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync($"/articles/{slug}/cite{form}")).Status);
    }

    [Fact]
    public async Task Corrections_are_read_by_those_who_read_the_whole()
    {
        await site.FileAsync("---\ntitle: Mended\npublished: 2026-06-01\ncorrections: [{date: 2026-06-03, text: It was Brack.}]\n---\nOne two three four.\n");

        Assert.DoesNotContain("Brack", (await site.Visit().GetAsync("/articles/mended")).Text, StringComparison.Ordinal);
        var whole = await (await site.VisitAsync(ReaderKind.AllAccess)).GetAsync("/articles/mended");
        Assert.Equal("Correction, June 3, 2026: It was Brack.", whole.Words(".corrections"));
    }
}
