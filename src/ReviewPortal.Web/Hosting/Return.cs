using Microsoft.AspNetCore.Mvc;

namespace ReviewPortal.Web.Hosting;

/// <summary>Where a reader goes back to after signing in: an address of this site, never another's.</summary>
internal static class Return
{
    /// <summary>The address of a page that will come back to <paramref name="here"/>.</summary>
    public static string To(string page, string here) => here == "/" ? page : $"{page}?returnUrl={Uri.EscapeDataString(here)}";

    /// <returns>The address asked for if it is local, else the front page.</returns>
    public static string Local(this IUrlHelper url, string? returnUrl)
    {
        if (!url.IsLocalUrl(returnUrl) || returnUrl.StartsWith('~')) return "/";
        // Asked again of what will be sent: “/.//elsewhere” is local until its dots are resolved.
        var address = Escaped(returnUrl);
        return url.IsLocalUrl(address) && !address.StartsWith("/account/log", StringComparison.OrdinalIgnoreCase) ? address : "/";
    }

    /// <summary>A header holds ASCII only; a path may have letters of every language.</summary>
    private static string Escaped(string path) =>
        Uri.TryCreate(new Uri("http://here"), path, out var address) ? address.PathAndQuery + address.Fragment : "/";
}
