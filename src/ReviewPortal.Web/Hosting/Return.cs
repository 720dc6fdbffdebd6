using Microsoft.AspNetCore.Mvc;

namespace ReviewPortal.Web.Hosting;

/// <summary>Where a reader goes back to after signing in: an address of this site, never another's.</summary>
internal static class Return
{
    /// <summary>The address of a page that will come back to <paramref name="here"/>.</summary>
    public static string To(string page, string here) => here == "/" ? page : $"{page}?returnUrl={Uri.EscapeDataString(here)}";

    /// <returns>The address asked for if it is local, else the front page.</returns>
    public static string Local(this IUrlHelper url, string? returnUrl) =>
        url.IsLocalUrl(returnUrl) && !returnUrl.StartsWith('~') && !returnUrl.StartsWith("/account/log", StringComparison.OrdinalIgnoreCase)
            ? Escaped(returnUrl)
            : "/";

    /// <summary>A header holds ASCII only; a path may have letters of every language.</summary>
    private static string Escaped(string path) =>
        Uri.TryCreate(new Uri("http://here"), path, out var address) ? address.PathAndQuery + address.Fragment : "/";
}
