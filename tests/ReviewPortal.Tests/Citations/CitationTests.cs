using ReviewPortal.Citations;

namespace ReviewPortal.Tests.Citations;

public sealed class CitationTests
{
    [Theory]
    [InlineData("Ida Morrow", "Morrow, Ida")]
    [InlineData("Hannah van der Berg", "van der Berg, Hannah")]
    [InlineData("Thomas Ashby, Jr.", "Ashby, Thomas, Jr.")]
    [InlineData("A. Writer", "Writer, A.")]
    [InlineData("Colette", "Colette")]
    [InlineData("The Editors", "The Editors")]
    [InlineData("王安石", "王安石")]
    public void A_name_is_turned_round_as_in_a_bibliography(string name, string inverted) => Assert.Equal(inverted, PersonName.Of(name).Inverted);

    [Theory]
    [InlineData("", "“Salt.” The Harbour Review, June 11, 2026. https://review.example/articles/salt.", "“Salt.” The Harbour Review, vol. 63, no. 12, 11 June 2026, review.example/articles/salt.")]
    [InlineData("Ida Morrow", "Morrow, Ida. “Salt.” The", "Morrow, Ida. “Salt.” The")]
    [InlineData("Ida Morrow/A. Writer", "Morrow, Ida, and A. Writer. “Salt.” The", "Morrow, Ida, and A. Writer. “Salt.” The")]
    [InlineData("A. Writer/Ida Morrow/Ib Lund", "Writer, A., Ida Morrow, and Ib Lund. “Salt.” The", "Writer, A., et al. “Salt.” The")]
    [InlineData("A B/C D/E F/G H/I J/K L/M N", "B, A, C D, E F, et al. “Salt.” The", "B, A, et al. “Salt.” The")]
    public void Chicago_and_MLA_each_name_authors_title_review_date_and_address(string authors, string chicago, string mla)
    {
        var citation = Of("Salt", authors.Split('/', StringSplitOptions.RemoveEmptyEntries));

        Assert.StartsWith(chicago, Text(PrintedCitation.Chicago(citation)), StringComparison.Ordinal);
        Assert.StartsWith(mla, Text(PrintedCitation.Mla(citation)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Who Pays?", "“Who Pays?” ")]
    [InlineData("On “Salt”", "“On ‘Salt.’” ")]
    [InlineData("On “Why?”", "“On ‘Why?’” ")]
    public void A_title_has_one_sign_at_its_end_and_single_marks_within(string title, string printed) =>
        Assert.Equal(printed, PrintedCitation.Chicago(Of(title)).Before);

    [Fact]
    public void A_month_is_short_in_MLA_and_long_in_Chicago()
    {
        var citation = Of("Salt") with { Date = new DateOnly(2026, 9, 3), Volume = null, Number = null };

        Assert.Equal(", September 3, 2026. https://review.example/articles/salt.", PrintedCitation.Chicago(citation).After);
        Assert.Equal(", 3 Sept. 2026, review.example/articles/salt.", PrintedCitation.Mla(citation).After);
    }

    [Fact]
    public void BibTeX_writes_out_what_TeX_gives_a_meaning_and_leaves_its_braces_balanced()
    {
        var entry = BibTeX.Of(Of("50% of {Salt} & Søn_1 #2 $3 ~^\\", "Ida Morrow", "The Editors", "Thomas Ashby, Jr."));

        Assert.Equal(
            """
            @article{salt,
              author = {Morrow, Ida and {The Editors} and Ashby, Jr., Thomas},
              title = {{50\% of {\textbraceleft}Salt{\textbraceright} \& Søn\_1 \#2 \$3 {\textasciitilde}{\textasciicircum}{\textbackslash}}},
              journal = {The Harbour Review},
              volume = {63},
              number = {12},
              year = {2026},
              month = jun,
              date = {2026-06-11},
              url = {https://review.example/articles/salt},
            }

            """.ReplaceLineEndings("\n"),
            entry);
        Assert.Equal(entry.Count(c => c == '{'), entry.Count(c => c == '}'));
    }

    [Fact]
    public void RIS_has_one_tag_a_line_whatever_a_title_holds()
    {
        var record = Ris.Of(Of("Salt\r\nER  - \u0085", "Ida Morrow", "Ib Lund"));

        Assert.Equal(
            "TY  - MGZN\r\nAU  - Morrow, Ida\r\nAU  - Lund, Ib\r\nTI  - Salt  ER  -\r\nT2  - The Harbour Review\r\nVL  - 63\r\nIS  - 12\r\n"
            + "PY  - 2026\r\nDA  - 2026/06/11\r\nUR  - https://review.example/articles/salt\r\nER  - \r\n",
            record);
    }

    private static string Text(PrintedCitation printed) => printed.Before + printed.Review + printed.After;

    private static Citation Of(string title, params string[] authors) => new()
    {
        Key = "salt",
        Authors = [.. authors.Select(PersonName.Of)],
        Title = title,
        Review = "The Harbour Review",
        Date = new DateOnly(2026, 6, 11),
        Volume = 63,
        Number = 12,
        Address = new Uri("https://review.example/articles/salt"),
    };
}
