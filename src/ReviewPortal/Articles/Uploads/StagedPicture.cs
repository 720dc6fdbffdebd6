namespace ReviewPortal.Articles.Uploads;

/// <param name="IsUsed">Whether an article of the same upload shows it.</param>
public sealed record StagedPicture(int FileId, string Name, bool IsUsed);
