namespace ReviewPortal.Articles.Desk;

/// <summary>A contributor's or a subject's name as one article spells it.</summary>
internal sealed record Spelling
{
    public int NamedId { get; init; }

    /// <summary>As readers are shown it.</summary>
    public required string Shown { get; init; }

    public required string Name { get; init; }

    /// <summary>From when readers see the article; null if they don't and no date is set.</summary>
    public DateTime? PublishedAt { get; init; }

    /// <summary>
    /// The spelling that is shown: the one that is, if a published article has it, else that of the first article to come out.
    /// An unpublished article changes none that readers see, and time alone changes nothing.
    /// </summary>
    public static string Settled(string shown, IReadOnlyCollection<Spelling> all, DateTime now) =>
        all.Any(s => s.Name == shown && s.PublishedAt <= now) ? shown
        : all.Where(s => s.PublishedAt is not null).MinBy(s => s.PublishedAt)?.Name ?? shown;
}
