namespace ReviewPortal.Web.Hosting;

/// <summary>Tells a browser to forget what it keeps of the site (https://www.w3.org/TR/clear-site-data/).</summary>
internal static class ClearSiteData
{
    /// <remarks>Not <c>executionContexts</c>: it would reload every window that is open on the site.</remarks>
    public static void ClearSite(this HttpResponse response) => response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
}
