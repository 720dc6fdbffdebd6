using ReviewPortal.Gifts;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>An article that a reader gave away, as their list has it.</summary>
/// <param name="Slug">Null while the article is not out.</param>
/// <param name="Address">Where the link leads, while it opens something and can be told.</param>
internal sealed record GivenArticle(GiftLink Link, string? Slug, string Title, Uri? Address);
