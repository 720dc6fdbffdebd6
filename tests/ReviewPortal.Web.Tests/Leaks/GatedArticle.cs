using System.Globalization;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Pictures;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Leaks;

/// <summary>An article of one access level and status that has an invented word in each of its parts, and an earlier version.</summary>
internal sealed record GatedArticle(AccessLevel Access, GatedStatus Status)
{
    public string Slug { get; } = $"{Status}-{Access}".ToLowerInvariant();

    private static IEnumerable<string> Slugs =>
        from access in Enum.GetValues<AccessLevel>() from status in Enum.GetValues<GatedStatus>() select new GatedArticle(access, status).Slug;

    public async Task FileAsync(SiteFactory site, Vocabulary vocabulary)
    {
        await site.FileAsync(Earlier(vocabulary, site.Now), Picture("old.png", vocabulary.Invent(Slug, Shelf.Earlier)));
        await site.FileAsync(
            Source(vocabulary, site.Now),
            Picture("open.png", vocabulary.Invent(Slug, Shelf.OpeningPicture)), Picture("gated.png", vocabulary.Invent(Slug, Shelf.WholePicture)));
        if (Status == GatedStatus.Withdrawn) await site.WithdrawAsync(Slug);
    }

    public static NewPicture Picture(string name, string word)
    {
        var content = PngBytes.Saying(word);
        return new NewPicture(name, PictureFile.Recognize(content) ?? throw new InvalidOperationException("The picture is none."), content);
    }

    /// <summary>The current version. Of a free article nothing is gated, so all its words are of its opening.</summary>
    private string Source(Vocabulary vocabulary, DateTime now)
    {
        string Open() => vocabulary.Invent(Slug, Shelf.Opening);
        string Whole() => vocabulary.Invent(Slug, Shelf.Whole);
        return $"""
            {FrontMatter(Open, now, $"corrections: [{"{"}date: {now:yyyy-MM-dd}, text: Corrected to {Whole()}{"}"}]")}

            The teaser says {Open()} before a picture.[^early]

            ![The opening shows {Open()}](open.png "With the caption {Open()}")

            It goes on to {Open()}<!--more--> and the sentence ends in {Whole()}.

            ## A heading with {Whole()}

            A paragraph with {Whole()}, *{Whole()}*, `{Whole()}`, [a link to {Whole()}](https://elsewhere.example/{Whole()} "titled {Whole()}"), and a note.[^late]

            ![Seen is {Whole()}](gated.png "Captioned {Whole()}")

            > Quoted: {Whole()}

            | Column {Whole()} | Other |
            | --- | --- |
            | {Whole()} | {Whole()} |

            - A list of {Whole()}

            ```
            code {Whole()}
            ```

            [The reference]: https://elsewhere.example/{Whole()}
            By [the reference] to its end in {Whole()}.

            [^early]: A note to the teaser tells {Whole()}.
            [^late]: A note to the rest tells {Whole()}.
            """;
    }

    private string Earlier(Vocabulary vocabulary, DateTime now)
    {
        string Word() => vocabulary.Invent(Slug, Shelf.Earlier);
        return $"""
            {FrontMatter(Word, now)}

            The opening said {Word()} once.<!--more-->

            The rest said {Word()}, with ![seen was {Word()}](old.png).
            """;
    }

    /// <summary>All articles have a contributor in common and answer each other, so that each one’s page leads to all that may be seen.</summary>
    private string FrontMatter(Func<string> word, DateTime now, string further = "") => $"""
        ---
        title: The title {word()}
        slug: {Slug}
        dek: A dek with {word()}
        access: {Access.ToString().ToLowerInvariant()}
        {Published(now)}
        {(Status == GatedStatus.Archive ? "" : "issue: 2026-06-11")}
        contributors: [{"{"}name: Contributor {word()}, bio: Known for {word()}{"}"}, Everyone Else]
        replies-to: [{string.Join(", ", Slugs.Where(s => s != Slug))}]
        {further}
        subjects: [Subject {word()}]
        works:
          - title: A work called {word()}
            credit: by {word()}
            publisher: House of {word()}
        epigraphs:
          - text: An epigraph of {word()}
            source: Source {word()}
        ---
        """;

    private string Published(DateTime now)
    {
        var instant = Status switch
        {
            GatedStatus.Recent or GatedStatus.Withdrawn => now.AddDays(-4),
            GatedStatus.Archive => now.AddMonths(-13),
            GatedStatus.Scheduled => now.AddDays(1),
            _ => (DateTime?)null,
        };
        return instant is { } at ? $"published: {at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}" : "";
    }
}
