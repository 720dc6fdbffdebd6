using ReviewPortal.Paywall;
using ReviewPortal.Site;

namespace ReviewPortal.Citations;

/// <summary>What a bibliography needs to know of an article. All of it is public.</summary>
public sealed record Citation
{
    /// <summary>The article's slug: unique, and fit for a key.</summary>
    public required string Key { get; init; }

    public required IReadOnlyList<PersonName> Authors { get; init; }
    public required string Title { get; init; }

    /// <summary>The review's name.</summary>
    public required string Review { get; init; }

    /// <summary>The issue's cover date; of what is in no issue, the day of publication.</summary>
    public required DateOnly Date { get; init; }

    public required int? Volume { get; init; }
    public required int? Number { get; init; }
    public required Uri Address { get; init; }

    public static Citation Of(ArticleHead article, SiteOptions site) => new()
    {
        Key = article.Slug,
        Authors = [.. article.Contributors.Select(c => PersonName.Of(c.Name))],
        Title = article.Title,
        Review = site.Name,
        Date = article.IssueDate ?? site.DateOf(article.PublishedAt ?? throw new ArgumentException("What is not published is not cited.", nameof(article))),
        Volume = article.Volume,
        Number = article.Number,
        Address = new Uri(site.BaseUrl, $"/articles/{article.Slug}"),
    };
}
