using ReviewPortal.Articles.Desk;

namespace ReviewPortal.Articles.Uploads;

/// <summary>An uploaded article as its editor is shown it before saving.</summary>
/// <param name="Checked">What the file says, and what is wrong with it.</param>
/// <param name="Replaces">The article of the same slug that is there already.</param>
/// <param name="SavedAs">The article that it became, once saved.</param>
public sealed record StagedArticle(int FileId, CheckedArticle Checked, ReplacedArticle? Replaces, int? SavedAs)
{
    public bool IsReady => Checked.IsAccepted && SavedAs is null;
}
