namespace ReviewPortal.Web.Hosting;

internal static class ErrorPages
{
    /// <summary>Every failure is a page of the site without detail; the log has the rest.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        // In a scope of its own: what the failed request had begun with, its reader and its database, is not asked again.
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500", CreateScopeForErrors = true });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
    }
}
