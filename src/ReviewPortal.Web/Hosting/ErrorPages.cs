namespace ReviewPortal.Web.Hosting;

internal static class ErrorPages
{
    /// <summary>Every failure is a page of the site without detail; the log has the rest.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
    }
}
