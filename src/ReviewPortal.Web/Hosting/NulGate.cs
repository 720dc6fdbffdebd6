namespace ReviewPortal.Web.Hosting;

/// <summary>Refuses addresses that hold a NUL: no word has one, and PostgreSQL fails on it.</summary>
internal static class NulGate
{
    public static void UseNulGate(this WebApplication app) => app.Use((context, next) =>
    {
        if (HasNul(context.Request.Path.Value) || context.Request.Query.Any(q => HasNul(q.Value)))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        return next(context);
    });

    private static bool HasNul(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;
}
