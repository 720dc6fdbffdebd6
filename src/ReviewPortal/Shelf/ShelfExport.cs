using ReviewPortal.Site;

namespace ReviewPortal.Shelf;

/// <summary>A reader's own things as a file: titles, addresses and instants, and no text. <c>docs/readers.md</c> describes it.</summary>
public sealed class ShelfExport(SavedList saved, ReadingRecord record, SiteOptions site, TimeProvider time)
{
    public const int Version = 1;

    /// <summary>To be written as JSON, with names in camel case.</summary>
    public async Task<object> MakeAsync(string readerId, CancellationToken cancellationToken)
    {
        var savedLines = await saved.LoadAsync(readerId, 0, int.MaxValue, cancellationToken);
        var readLines = await record.AllAsync(readerId, cancellationToken);
        return new
        {
            Format = "review-shelf",
            Version,
            Review = site.Name,
            ExportedAt = time.GetUtcNow().UtcDateTime,
            Saved = savedLines.Select(l => new { l.Title, Address = AddressOf(l.Slug), Contributors = l.Contributors.Select(c => c.Name), l.SavedAt }),
            Read = readLines.Select(l => new
            {
                l.Title,
                Address = AddressOf(l.Slug),
                Contributors = l.Contributors.Select(c => c.Name),
                Issue = l.IssueDate,
                FurthestInThousandths = l.Furthest,
                l.FirstReadAt,
                l.LastReadAt,
            }),
        };
    }

    private Uri AddressOf(string slug) => new(site.BaseUrl, $"/articles/{slug}");
}
