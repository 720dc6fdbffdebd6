namespace ReviewPortal.Web.Hosting;

/// <summary>A page has one form of its address: lower case, no slash at the end. Other forms are sent there.</summary>
internal static class OneAddress
{
    public static void UseOneAddress(this WebApplication app) => app.Use((context, next) =>
    {
        var path = context.Request.Path.Value ?? "/";
        var one = path.Length > 1 && path.EndsWith('/') ? path.TrimEnd('/') : path;
        if (!IsAsset(one)) one = one.ToLowerInvariant();
        if (one.Length == 0) one = "/";
        var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        // "//host" as a target would leave the site.
        if (one == path || !isRead || one.StartsWith("//", StringComparison.Ordinal)) return next(context);
        context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        context.Response.Headers.Location = new PathString(one).ToUriComponent() + context.Request.QueryString.ToUriComponent();
        return Task.CompletedTask;
    });

    private static bool IsAsset(string path) =>
        path.StartsWith("/css/", StringComparison.Ordinal) || path.StartsWith("/js/", StringComparison.Ordinal) || path.StartsWith("/images/", StringComparison.Ordinal);
}
