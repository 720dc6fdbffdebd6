using ReviewPortal.Site;

namespace ReviewPortal.Web.Accounts;

/// <summary>
/// A cookie of a few minutes beside the account cookie. No page that is kept in memory depends on one, so unlike
/// <see cref="AccountCookie"/> it does not keep a request from it.
/// </summary>
internal static class HelperCookie
{
    /// <summary>Where the site is https the prefix makes browsers refuse it from elsewhere and without TLS (RFC 6265bis, 4.1.3.2).</summary>
    public static string NameOn(SiteOptions site, string name) => site.BaseUrl.Scheme == Uri.UriSchemeHttps ? $"__Host-{name}" : name;
}
