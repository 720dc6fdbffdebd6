using ReviewPortal.Site;

namespace ReviewPortal.Web.Accounts;

/// <summary>
/// A cookie that this host alone sets and gets, over https alone, and no script reads. On a site whose address is https the
/// browser sees to that: it takes a name that begins with <c>__Host-</c> from nobody else (RFC 6265bis, 4.1.3.2).
/// </summary>
internal static class HostCookie
{
    public const string Prefix = "__Host-";

    public static string NameOn(SiteOptions site, string name) => site.BaseUrl.Scheme == Uri.UriSchemeHttps ? Prefix + name : name;

    public static void Seal(this CookieBuilder cookie, string name, SameSiteMode sameSite, SiteOptions site)
    {
        var isHttps = site.BaseUrl.Scheme == Uri.UriSchemeHttps;
        cookie.Name = NameOn(site, name);
        cookie.SecurePolicy = isHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.SameSite = sameSite;
        cookie.HttpOnly = true;
        cookie.Path = "/";
    }
}
