using ReviewPortal.Articles.Desk;
using ReviewPortal.Articles.Pictures;
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

    /// <summary>Plain, for whatever takes no HTML.</summary>
    public required string Title { get; set; }

    /// <summary>The title with its emphasis, safe to stand on a page; null if it has none.</summary>
    public string? TitleHtml { get; private set; }

    public string? Dek { get; private set; }

    /// <summary>The dek with its emphasis, safe to stand on a page; null if it has none.</summary>
    public string? DekHtml { get; private set; }

    public AccessLevel Access { get; set; }

    /// <summary>The file's own teaser length in words; null for the site's.</summary>
    public int? TeaserWords { get; set; }

    /// <summary>Words in the whole text.</summary>
    public int Words { get; set; }

    /// <summary>From when readers see it; in the future it is scheduled, absent it is a draft.</summary>
    public DateTime? PublishedAt { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }
    public DateTime SavedAt { get; private set; }

    /// <summary>When the search's index took it in; absent while it is not there, as nothing is that readers do not see.</summary>
    public DateTime? IndexedAt { get; private set; }

    /// <summary>Grows with every change, so that the second of two editors is told.</summary>
    public int Revision { get; private set; }

    /// <summary>The version whose text is shown.</summary>
    public int CurrentVersion { get; private set; }

    public int? IssueId { get; private set; }
    public Issue? Issue { get; private set; }

    /// <summary>The place in its issue's contents that the desk gave it; what has none comes after, in order of arrival.</summary>
    public int? Position { get; set; }

    public List<Byline> Bylines { get; } = [];
    public List<ReviewedWork> Works { get; } = [];
    public List<Epigraph> Epigraphs { get; } = [];
    public List<Reply> Replies { get; } = [];
    public List<SubjectHeading> Subjects { get; } = [];
    public List<Picture> Pictures { get; } = [];
    public List<ArticleVersion> Versions { get; } = [];

    public ArticleStatus StatusAt(DateTime now) => StatusAt(PublishedAt, WithdrawnAt, now);

    public static ArticleStatus StatusAt(DateTime? publishedAt, DateTime? withdrawnAt, DateTime now) =>
        withdrawnAt is not null ? ArticleStatus.Withdrawn
        : publishedAt is null ? ArticleStatus.Draft
        : publishedAt > now ? ArticleStatus.Scheduled
        : ArticleStatus.Published;

    /// <summary>Publishes at an instant: at once when it has passed, else on schedule. Brings back what was withdrawn.</summary>
    public void PublishAt(DateTime instant, DateTime now)
    {
        PublishedAt = instant;
        WithdrawnAt = null;
        Changed(now);
    }

    /// <summary>Takes a file's date. What was withdrawn stays so until someone publishes it.</summary>
    public void DateAs(DateTime published, DateTime now)
    {
        PublishedAt = published;
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

    /// <summary>The desk puts it into an issue, or takes it out of its own with null.</summary>
    public void MoveTo(Issue? issue, DateTime now)
    {
        Issue = issue;
        if (issue is null) IssueId = null;
        Position = null;
        Changed(now);
    }

    /// <summary>The picture that a version shows under a file's name: the latest that had come by then.</summary>
    public Picture? PictureAsOf(int version, string fileName) => Pictures
        .Where(p => p.FromVersion <= version && p.FileName.Equals(fileName, StringComparison.OrdinalIgnoreCase))
        .MaxBy(p => p.FromVersion);

    internal void PlacePictures(int version, RenderedArticle rendered)
    {
        foreach (var picture in Pictures) picture.Place = PicturePlace.Unused;
        foreach (var name in rendered.Pictures)
            if (PictureAsOf(version, name) is { } picture)
                picture.Place = rendered.TeaserPictures.Contains(name) ? PicturePlace.Teaser : PicturePlace.Gated;
    }

    internal void TakeFrom(ArticleFile file, KnownNames known)
    {
        Entitle(file);
        Access = file.Access;
        TeaserWords = file.TeaserWords;
        if (file.Issue is { } date) Belong(known.Issue(date));
        Bylines.Clear();
        Bylines.AddRange(file.Contributors.Select((c, i) => new Byline { Contributor = known.Contributor(c), Position = i, Name = c.Name, Bio = c.Bio }));
        Subjects.Clear();
        Subjects.AddRange(file.Subjects.Select((s, i) => new SubjectHeading { Subject = known.Subject(s), Position = i, Name = s }).DistinctBy(s => s.Subject.Slug));
        var records = known.Works(this, file);
        Works.Clear();
        Works.AddRange(file.Works.Select((w, i) => ReviewedWork.From(w, i, records[i])));
        Replies.Clear();
        Replies.AddRange(file.RepliesTo.Where(r => r.ToSlug != Slug).Select((r, i) => new Reply { Position = i, ToSlug = r.ToSlug }));
        Epigraphs.Clear();
        Epigraphs.AddRange(file.Epigraphs.Select((e, i) => new Epigraph { Position = i, Text = e.Text, Source = e.Source }));
    }

    internal void Entitle(ArticleFile file) => (Title, TitleHtml, Dek, DekHtml) = (file.Title, file.TitleHtml, file.Dek, file.DekHtml);

    // Its place is the desk's word, and holds as long as the issue does. A file that names none leaves the piece where it is.
    private void Belong(Issue issue)
    {
        if (issue.Id == IssueId) return;
        Issue = issue;
        Position = null;
    }

    private void Changed(DateTime now)
    {
        SavedAt = now;
        Revision++;
    }
}
