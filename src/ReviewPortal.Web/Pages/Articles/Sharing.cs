using ReviewPortal.Paywall;

namespace ReviewPortal.Web.Pages.Articles;

/// <summary>Passing an article on without a third party: by its address, in a letter of one's own.</summary>
internal static class Sharing
{
    /// <summary>A link that begins an e-mail (RFC 6068), with the title as its subject.</summary>
    public static string ByMail(ArticleHead article, Uri address) =>
        $"mailto:?subject={Uri.EscapeDataString(article.Title)}&body={Uri.EscapeDataString(address.AbsoluteUri)}";
}
