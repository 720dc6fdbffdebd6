namespace ReviewPortal.Web.Accounts;

internal static class AccountCookie
{
    /// <summary>On a site whose address is https it stands behind <see cref="HostCookie.Prefix"/>.</summary>
    public const string Name = "reader";

    private const string HostName = HostCookie.Prefix + Name;

    /// <summary>
    /// Whether a request carries the cookie or a piece of it, valid or not, under either name: such a request is never answered
    /// from shared memory. In any capitals, as the framework reads it.
    /// </summary>
    public static bool IsOn(HttpRequest request) =>
        request.Headers.Cookie.Count > 0 && request.Cookies.Keys.Any(key =>
            key.StartsWith(HostName, StringComparison.OrdinalIgnoreCase) || key.StartsWith(Name, StringComparison.OrdinalIgnoreCase));
}
