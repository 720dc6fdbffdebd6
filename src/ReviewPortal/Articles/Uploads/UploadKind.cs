using ReviewPortal.Articles.Pictures;

namespace ReviewPortal.Articles.Uploads;

public enum UploadKind
{
    /// <summary>Nothing that can be uploaded.</summary>
    Other,
    Article,
    Picture,
    Archive,
}
