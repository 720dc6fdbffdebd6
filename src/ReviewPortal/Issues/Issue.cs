using ReviewPortal.Articles;

namespace ReviewPortal.Issues;

/// <summary>A dated number of the review.</summary>
public sealed class Issue : Data.IPublicContent
{
    public const int MostVolumes = 3999;
    public const int MostNumbers = 99_999;

    public int Id { get; private set; }
    public required DateOnly CoverDate { get; init; }
    public int? Volume { get; set; }
    public int? Number { get; set; }

    /// <summary>Grows with every change at the desk, so that the second of two editors is told.</summary>
    public int Revision { get; private set; }

    public List<Article> Articles { get; } = [];

    /// <summary>The contents in the desk's order; what has no place yet comes last, as it came.</summary>
    public IEnumerable<Article> InOrder() => Articles.OrderBy(a => a.Position ?? int.MaxValue).ThenBy(a => a.Id);

    /// <summary>Differs whenever the issue, what belongs to it, or one of its pieces has changed.</summary>
    public string State => string.Join(' ', InOrder().Select(a => $"{a.Id}.{a.Revision}").Prepend($"{Id}.{Revision}"));

    public IssueStatus StatusAt(DateTime now) => IssueStatuses.Of(
        Articles.Count(a => a.StatusAt(now) == ArticleStatus.Published), Articles.Count(a => a.StatusAt(now) == ArticleStatus.Scheduled));

    /// <summary>Gives every piece a place: those named in the order named, then the others in the order that they have.</summary>
    public void Arrange(IReadOnlyList<int> articleIds)
    {
        var places = articleIds.Distinct().Index().ToDictionary(place => place.Item, place => place.Index);
        foreach (var (index, article) in InOrder().OrderBy(a => places.GetValueOrDefault(a.Id, int.MaxValue)).ToList().Index())
            article.Position = index + 1;
        Changed();
    }

    public void Changed() => Revision++;
}
