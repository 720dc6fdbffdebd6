using ReviewPortal.Articles;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Leaks;

/// <summary>Who may get what: written down here once more, and not computed by the site's own rule.</summary>
internal static class Expectation
{
    public static bool MayGet(ReaderKind kind, GatedArticle? article, Shelf shelf) =>
        IsEditor(kind) || (article is not null && IsPublished(article) && shelf switch
        {
            Shelf.Opening or Shelf.OpeningPicture => true,
            Shelf.Whole or Shelf.WholePicture => MayReadWhole(kind, article),
            _ => false,
        });

    public static bool IsEditor(ReaderKind kind) => kind is ReaderKind.Editor or ReaderKind.Admin;

    public static bool IsPublished(GatedArticle article) => article.Status is GatedStatus.Recent or GatedStatus.Archive;

    private static bool MayReadWhole(ReaderKind kind, GatedArticle article) => (article.Access, article.Status) switch
    {
        (AccessLevel.Free, _) => true,
        (AccessLevel.Registered, _) => kind != ReaderKind.Anonymous,
        (_, GatedStatus.Recent) => kind is ReaderKind.Digital or ReaderKind.AllAccess or ReaderKind.Circulation or ReaderKind.Editor or ReaderKind.Admin,
        _ => kind is ReaderKind.AllAccess or ReaderKind.Circulation or ReaderKind.Editor or ReaderKind.Admin,
    };
}
