using ReviewPortal.Web.Composition;

namespace ReviewPortal.Web.Commands;

internal static class CommandRun
{
    /// <returns>The exit code: 0 if all went well, 1 if anything failed, 2 if the command was not understood.</returns>
    public static async Task<int> RunCommandAsync(this WebApplication app, Command command)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        await app.Services.GetRequiredService<DatabaseMigration>().ApplyAsync(stop.Token);
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        switch (command)
        {
            case { Name: Command.Import, Argument: { } path }:
                return await services.GetRequiredService<ImportCommand>().RunAsync(path, stop.Token);
            case { Name: Command.Render, Argument: null }:
                return await services.GetRequiredService<RenderCommand>().RunAsync(stop.Token);
            case { Name: Command.CreateAdmin, Argument: { } email }:
                return await services.GetRequiredService<CreateAdminCommand>().RunAsync(email);
            default:
                await Console.Error.WriteLineAsync("""
                    This is not a command. Without one the site is served. The commands are:
                      import <folder|file|zip>   takes in articles and their pictures
                      render                     renders every article again, after the dialect has changed
                      create-admin <email>       makes the first (or a further) administrator
                    """);
                return 2;
        }
    }
}
