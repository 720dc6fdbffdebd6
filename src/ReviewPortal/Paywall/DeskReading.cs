using ReviewPortal.Articles;
using ReviewPortal.Articles.Desk;

namespace ReviewPortal.Paywall;

/// <summary>An article as its editors see it: the file of one version, checked anew.</summary>
/// <param name="Revision">To hand back when acting on what was seen.</param>
public sealed record DeskReading(int ArticleId, string Slug, int Revision, int Version, string Source, CheckedArticle Checked);
