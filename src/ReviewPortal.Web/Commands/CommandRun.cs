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
        Func<IServiceProvider, Task<int>>? run = command switch
        {
            { Name: Command.Import, Argument: { } path } => services => services.GetRequiredService<ImportCommand>().RunAsync(path, stop.Token),
            { Name: Command.ImportSubscribers, Argument: { } list } => services => services.GetRequiredService<ImportSubscribersCommand>().RunAsync(list, stop.Token),
            { Name: Command.Render, Argument: null } => services => services.GetRequiredService<RenderCommand>().RunAsync(stop.Token),
            { Name: Command.CreateAdmin, Argument: { } email } => services => services.GetRequiredService<CreateAdminCommand>().RunAsync(email),
            _ => null,
        };
        if (run is null)
        {
            await Console.Error.WriteLineAsync($"“{command.Name}{(command.Argument is null ? "" : $" {command.Argument}")}” is not a command. {CommandHelp.List}");
            return 2;
        }

        await app.Services.GetRequiredService<DatabaseMigration>().ApplyAsync(stop.Token);
        await using var scope = app.Services.CreateAsyncScope();
        return await run(scope.ServiceProvider);
    }
}
