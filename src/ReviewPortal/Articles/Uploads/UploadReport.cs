namespace ReviewPortal.Articles.Uploads;

/// <summary>All of one upload: each file stands for itself.</summary>
/// <param name="Remarks">What was wrong with the upload as a whole, or with files left out of it.</param>
public sealed record UploadReport(Guid Id, DateTime At, IReadOnlyList<string> Remarks, IReadOnlyList<StagedArticle> Articles, IReadOnlyList<StagedPicture> Pictures);
