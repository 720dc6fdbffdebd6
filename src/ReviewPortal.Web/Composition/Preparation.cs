using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Search;
using ReviewPortal.Site;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Pages;

namespace ReviewPortal.Web.Composition;

internal static partial class Preparation
{
    /// <summary>Before the first request: the database is brought up to date, and an empty one gets its first content or its first door.</summary>
    /// <remarks>It does so beside its caller, who has as much to do.</remarks>
    public static Task PrepareAsync(this WebApplication app) => Task.Run(() => PrepareBesideAsync(app));

    private static async Task PrepareBesideAsync(WebApplication app)
    {
        var baseUrl = app.Services.GetRequiredService<SiteOptions>().BaseUrl;
        if (baseUrl.IsLoopback && !app.Environment.IsDevelopment()) LogLoopback(app.Logger, baseUrl);
        var stopping = app.Lifetime.ApplicationStopping;
        if (await app.Services.GetRequiredService<DatabaseAtStart>().IsPreparedAsync(stopping))
        {
            GoOnBeside(app, stopping);
            return;
        }

        await app.Services.GetRequiredService<DatabaseMigration>().ApplyAsync(stopping);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDbContext>();
        if (await db.Users.AnyAsync(stopping))
        {
            GoOnBeside(app, stopping);
            return;
        }

        if (app.Environment.IsDevelopment())
        {
            await scope.ServiceProvider.GetRequiredService<Demonstration>().FillAsync(stopping);
            foreach (var line in Demonstration.Accounts) Console.WriteLine(line);
        }
        else
        {
            LogSetupLink(app.Logger, scope.ServiceProvider.GetRequiredService<SetupLink>().Make());
        }
    }

    /// <summary>Not in the task that is waited for, as SQLite would have it: its calls are none that can be waited for.</summary>
    private static void GoOnBeside(WebApplication app, CancellationToken cancellationToken)
    {
        _ = Task.Run(() => WarmAsync(app.Services, cancellationToken), cancellationToken);
        _ = Task.Run(() => FillAsync(app, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// EF builds its model and its first queries while pages are mapped and the server starts; it would else do so while the first
    /// reader waits. Then the search's index takes in what an upgrade left. That reader's own request, or search, says what fails here.
    /// </summary>
    private static async Task WarmAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<IndexModel>(scope.ServiceProvider).OnGetAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<SearchArrivals>().TakeInAllAsync(cancellationToken);
    }

    /// <summary>What the desk finds readers by, where an upgrade left it to be filled in.</summary>
    private static async Task FillAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = app.Services.CreateAsyncScope();
            var filled = await scope.ServiceProvider.GetRequiredService<SoughtFilling>().FillAsync(cancellationToken);
            if (filled > 0) LogFilled(app.Logger, filled);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogUnfilled(app.Logger, failure);
        }
    }

    [LoggerMessage(LogLevel.Information, "Circulation finds everybody again: what {Count} are found by was filled in.")]
    private static partial void LogFilled(ILogger logger, int count);

    [LoggerMessage(LogLevel.Error, "Circulation does not find everybody yet: what they are found by was not filled in. The next start goes on with it.")]
    private static partial void LogUnfilled(ILogger logger, Exception failure);

    [LoggerMessage(LogLevel.Warning, "ReviewPortal:Site:BaseUrl is {BaseUrl}: links in pages lead there. Set it to the address by which readers reach the site.")]
    private static partial void LogLoopback(ILogger logger, Uri baseUrl);

    [LoggerMessage(LogLevel.Warning, "There is no account yet. Whoever opens this address first, within a day, becomes the administrator: {Address}")]
    private static partial void LogSetupLink(ILogger logger, Uri address);
}
