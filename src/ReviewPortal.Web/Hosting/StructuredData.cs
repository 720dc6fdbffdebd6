using System.Globalization;
using ReviewPortal.Articles;
using ReviewPortal.Issues;
using ReviewPortal.Paywall;
using ReviewPortal.Site;
using ReviewPortal.Works;

namespace ReviewPortal.Web.Hosting;

/// <summary>
/// What the review is made of, for search engines. A page writes what it is about with <c>@StructuredData.…</c> in its head;
/// nothing here knows a text.
/// </summary>
internal static class StructuredData
{
    /// <summary>The way to a page from the front page, which is put before the given steps; the last is the page itself.</summary>
    public static Thing Breadcrumbs(SiteOptions site, params IEnumerable<(string Name, string Path)> steps) => new("BreadcrumbList")
    {
        ["itemListElement"] = Thing.List(steps.Prepend((site.Name, Path: "/")).Select((step, i) => new Thing("ListItem")
        {
            ["position"] = i + 1,
            ["name"] = step.Name,
            ["item"] = Address(site, step.Path),
        })),
    };

    /// <summary>An issue with its contents.</summary>
    public static Thing Issue(Issue issue, IEnumerable<ContentsLine> contents, SiteOptions site)
    {
        var thing = Issue(issue.CoverDate, issue.Volume, issue.Number, site);
        thing["hasPart"] = Thing.List(contents.Select(line => new Thing("NewsArticle")
        {
            ["headline"] = line.Title,
            ["url"] = Address(site, $"/articles/{line.Slug}"),
        }));
        return thing;
    }

    public static Thing Issue(DateOnly coverDate, int? volume, int? number, SiteOptions site)
    {
        var periodical = new Thing("Periodical") { ["name"] = site.Name, ["url"] = Address(site, "/") };
        return new Thing("PublicationIssue")
        {
            ["url"] = Address(site, $"/issues/{coverDate.Iso()}"),
            ["datePublished"] = coverDate.Iso(),
            ["issueNumber"] = number,
            ["isPartOf"] = volume is null ? periodical : new Thing("PublicationVolume") { ["volumeNumber"] = volume, ["isPartOf"] = periodical },
        };
    }

    public static Thing Person(string name, string slug, SiteOptions site) =>
        new("Person") { ["name"] = name, ["url"] = Address(site, $"/contributors/{slug}") };

    public static Thing Publisher(SiteOptions site) => new("Organization") { ["name"] = site.Name, ["url"] = Address(site, "/") };

    /// <summary>A work as its own page shows it.</summary>
    public static Thing Book(ShownWork work, SiteOptions site)
    {
        var thing = Describe(work.Kind, work.Title, work.Credit, work.Year, work.Isbn);
        thing["url"] = Address(site, $"/books/{work.Slug}");
        if (work is { Kind: WorkKind.Book, Author: { } author }) thing["author"] = new Thing("Person") { ["name"] = author };
        return thing;
    }

    /// <summary>A work under review, as an article prints it.</summary>
    public static Thing Work(WorkLine work)
    {
        var thing = Describe(work.Kind, work.Title, work.Credit, work.Year, work.Isbn);
        if (work.Kind != WorkKind.Book) return thing;
        thing["publisher"] = work.Publisher is { } publisher ? new Thing("Organization") { ["name"] = publisher } : null;
        thing["numberOfPages"] = work.Pages;
        return thing;
    }

    private static Thing Describe(WorkKind kind, string title, string? credit, int? year, string? isbn)
    {
        // What takes place is no creative work there: it has no credit, and no date of publication.
        var isEvent = kind is WorkKind.Exhibition or WorkKind.Performance;
        return new Thing(TypeOf(kind))
        {
            ["name"] = title,
            [isEvent ? "description" : "creditText"] = credit,
            ["datePublished"] = isEvent ? null : year?.ToString("0000", CultureInfo.InvariantCulture),
            ["isbn"] = kind == WorkKind.Book ? isbn : null,
        };
    }

    private static string TypeOf(WorkKind kind) => kind switch
    {
        WorkKind.Film => "Movie",
        WorkKind.Exhibition => "ExhibitionEvent",
        WorkKind.Performance => "Event",
        WorkKind.Recording => "MusicAlbum",
        _ => "Book",
    };

    private static string Address(SiteOptions site, string path) => new Uri(site.BaseUrl, path).AbsoluteUri;
}
