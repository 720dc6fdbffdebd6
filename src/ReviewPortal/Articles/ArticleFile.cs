using ReviewPortal.Articles.FrontMatter;

namespace ReviewPortal.Articles;

/// <summary>An article as editors write and upload it: front matter in YAML between two lines of three hyphens, then Markdown.</summary>
public sealed record ArticleFile
{
    private const int MaximumTitleLength = 300;
    private const int MaximumDekLength = 500;
    private const int MaximumTeaserWords = 10_000;

    public required string Title { get; init; }

    /// <summary>The title with its emphasis; null if it has none.</summary>
    public string? TitleHtml { get; init; }

    public required string Slug { get; init; }

    /// <summary>Whether the file gives its slug itself; else the slug follows from the title.</summary>
    public bool NamesSlug { get; init; }

    public string? Dek { get; init; }

    /// <summary>The dek with its emphasis; null if it has none.</summary>
    public string? DekHtml { get; init; }

    public IReadOnlyList<ContributorEntry> Contributors { get; init; } = [];

    /// <summary>The cover date of the issue that the article belongs to.</summary>
    public DateOnly? Issue { get; init; }

    /// <summary>The instant of publication in UTC; null for a draft.</summary>
    public DateTime? Published { get; init; }

    public AccessLevel Access { get; init; }
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>How many words the teaser has; null for the site's own number.</summary>
    public int? TeaserWords { get; init; }

    public IReadOnlyList<WorkEntry> Works { get; init; } = [];
    public IReadOnlyList<EpigraphEntry> Epigraphs { get; init; } = [];

    /// <summary>The earliest first.</summary>
    public IReadOnlyList<CorrectionEntry> Corrections { get; init; } = [];

    /// <summary>The articles that this one answers, as a letter does.</summary>
    public IReadOnlyList<ReplyEntry> RepliesTo { get; init; } = [];

    public required string Markdown { get; init; }

    /// <summary>The line of the file, from 1, at which <see cref="Markdown"/> begins.</summary>
    public required int MarkdownLine { get; init; }

    /// <summary>The whole file with LF line ends and no byte order mark.</summary>
    public required string Source { get; init; }

    /// <summary>Reads a file, of whatever bytes, and finds all of its problems at once.</summary>
    /// <param name="zone">The site's time zone, in which dates and local times of publication are meant.</param>
    public static ArticleFileReading Read(ReadOnlySpan<byte> bytes, TimeZoneInfo zone)
    {
        var problems = new List<Problem>();

        if (FileText.Read(bytes, problems) is not { } source || FileParts.Split(source, problems) is not { } parts)
            return ArticleFileReading.Of(null, problems);

        var map = YamlReader.Read(parts.FrontMatter, FileParts.FrontMatterLine, problems);
        var file = map is null ? null : Read(new Fields(map, null, problems), parts, source, zone);

        return ArticleFileReading.Of(file, problems);
    }

    private static ArticleFile Read(Fields fields, FileParts parts, string source, TimeZoneInfo zone)
    {
        var title = fields.Required("title", MaximumTitleLength);
        var slug = SlugField.Read(fields, title);
        var setTitle = SetLine.Of(title ?? "");
        var setDek = fields.Find("dek")?.OneLine(MaximumDekLength) is { } dek ? SetLine.Of(dek) : null;
        var file = new ArticleFile
        {
            Title = setTitle.Plain,
            TitleHtml = setTitle.Html,
            Slug = slug,
            NamesSlug = fields.Find("slug") is { IsEmpty: false },
            Dek = setDek?.Plain,
            DekHtml = setDek?.Html,
            Contributors = ContributorEntry.ReadAll(fields.Find("contributors")),
            Issue = DateText.ReadDay(fields.Find("issue")),
            Published = DateText.ReadInstant(fields.Find("published"), zone),
            Access = fields.Find("access")?.Choice<AccessLevel>() ?? AccessLevel.Subscribers,
            Subjects = fields.Find("subjects")?.Texts(50, ContributorEntry.MaximumNameLength) ?? [],
            TeaserWords = fields.Find("teaser")?.WholeNumber(0, MaximumTeaserWords, 400),
            Works = WorkEntry.ReadAll(fields.Find("works")),
            Epigraphs = EpigraphEntry.ReadAll(fields.Find("epigraphs")),
            Corrections = CorrectionEntry.ReadAll(fields.Find("corrections")),
            RepliesTo = ReplyEntry.ReadAll(fields.Find("replies-to"), slug),
            Markdown = parts.Markdown,
            MarkdownLine = parts.MarkdownLine,
            Source = source,
        };
        fields.WarnOfTheRest();

        return file;
    }
}
