using ReviewPortal.Articles;
using ReviewPortal.Contributors;

namespace ReviewPortal.Web.Pages.Shared;

/// <summary>What stands below an article's title in a list by year.</summary>
/// <param name="AreCoauthors">Whether the names are those who wrote it with the one whose list it is.</param>
/// <param name="Issue">The cover date of its issue, where its own date does not tell.</param>
internal sealed record PieceNotes(
    IReadOnlyList<ContributorName> Names, bool AreCoauthors, IReadOnlyList<ContentsWork> Works, DateOnly? Issue, AccessLevel Access);
