namespace ReviewPortal.Web.Composition;

internal static class ContentRoot
{
    /// <summary>
    /// A published site finds its files, and by default its data, beside itself, from whichever folder it is started; one that
    /// is being developed, in its project.
    /// </summary>
    public static WebApplicationOptions For(string[] args) => new()
    {
        Args = args,
        ContentRootPath = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null,
    };
}
