namespace ReviewPortal.Web.Accounts;

internal static class AccountCookie
{
    public const string Name = "reader";

    /// <summary>
    /// Whether a request carries the cookie or a piece of it, valid or not: such a request is never answered from shared
    /// memory. In any capitals, as the framework reads it.
    /// </summary>
    public static bool IsOn(HttpRequest request) =>
        request.Headers.Cookie.Count > 0 && request.Cookies.Keys.Any(key => key.StartsWith(Name, StringComparison.OrdinalIgnoreCase));
}
