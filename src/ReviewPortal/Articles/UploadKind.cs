namespace ReviewPortal.Articles;

public enum UploadKind
{
    /// <summary>Nothing that can be uploaded.</summary>
    Other,
    Article,
    Picture,
    Archive,
}
