using ReviewPortal.Contributors;
using ReviewPortal.Issues;
using ReviewPortal.Subjects;
using ReviewPortal.Works;

namespace ReviewPortal.Articles;

/// <summary>
/// One piece and all that is public about it. Its text is not here: that leaves the database through
/// <see cref="Paywall.Readings"/> alone. Instants are UTC.
/// </summary>
public sealed class Article : Data.IPublicContent
{
    public int Id { get; private set; }
    public required string Slug { get; init; }
    public required string Title { get; set; }
    public string? Dek { get; set; }
    public AccessLevel Access { get; set; }

    /// <summary>The file's own teaser length in words; null for the site's.</summary>
    public int? TeaserWords { get; set; }

    /// <summary>Words in the whole text.</summary>
    public int Words { get; set; }

    /// <summary>From when readers see it; in the future it is scheduled, absent it is a draft.</summary>
    public DateTime? PublishedAt { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }
    public DateTime SavedAt { get; private set; }

    /// <summary>Grows with every change, so that the second of two editors is told.</summary>
    public int Revision { get; private set; }

    /// <summary>The version whose text is shown.</summary>
    public int CurrentVersion { get; private set; }

    public int? IssueId { get; private set; }
    public Issue? Issue { get; set; }
    public List<Byline> Bylines { get; } = [];
    public List<Work> Works { get; } = [];
    public List<Epigraph> Epigraphs { get; } = [];
    public List<SubjectHeading> Subjects { get; } = [];
    public List<Picture> Pictures { get; } = [];
    public List<ArticleVersion> Versions { get; } = [];

    public ArticleStatus StatusAt(DateTime now) =>
        WithdrawnAt is not null ? ArticleStatus.Withdrawn
        : PublishedAt is null ? ArticleStatus.Draft
        : PublishedAt > now ? ArticleStatus.Scheduled
        : ArticleStatus.Published;

    /// <summary>Publishes at an instant: at once when it has passed, else on schedule. Brings back what was withdrawn.</summary>
    public void PublishAt(DateTime instant, DateTime now)
    {
        PublishedAt = instant;
        WithdrawnAt = null;
        Changed(now);
    }

    public void Withdraw(DateTime now)
    {
        WithdrawnAt = now;
        Changed(now);
    }

    public void BackToDraft(DateTime now)
    {
        PublishedAt = null;
        WithdrawnAt = null;
        Changed(now);
    }

    public void ShowVersion(int number, DateTime now)
    {
        CurrentVersion = number;
        Changed(now);
    }

    private void Changed(DateTime now)
    {
        SavedAt = now;
        Revision++;
    }
}
