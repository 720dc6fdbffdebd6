namespace ReviewPortal.Articles.Uploads;

/// <summary>What an editor dropped at the desk in one go, kept until each file is saved or a day has passed.</summary>
public sealed class Upload
{
    public Guid Id { get; init; } = Guid.NewGuid();
    public required string ReaderId { get; init; }
    public required DateTime At { get; init; }

    /// <summary>What was wrong with the upload as a whole, or with files left out of it; a line each.</summary>
    public required List<string> Remarks { get; init; }

    public List<StagedFile> Files { get; } = [];

    /// <summary>Of all articles together: a report renders each of them, and has to be there within seconds.</summary>
    public const long MaxTextBytes = 16 * 1024 * 1024;

    /// <summary>Of all pictures together.</summary>
    public const long MaxPictureBytes = 128 * 1024 * 1024;

    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);
}
