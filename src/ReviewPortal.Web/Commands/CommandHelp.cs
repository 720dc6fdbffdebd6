using System.Reflection;

namespace ReviewPortal.Web.Commands;

/// <summary>What is said to whoever asks how a command is used, or which version this is. Nothing else is done then.</summary>
internal static class CommandHelp
{
    private const string Settings = "Settings may follow: --ReviewPortal:DataDirectory=<folder>";
    private static readonly string[] Asking = ["--help", "-h", "-?"];

    private static readonly (string Name, string Usage, string What, string More)[] Known =
    [
        (Command.Import, "import <folder|file|zip>", "Takes in articles and their pictures.", "A file that is bad is named and left out. What is here already and has not changed stays as it is."),
        (Command.ImportSubscribers, "import-subscribers <file>", "Takes in a list of subscribers (CSV, in UTF-8).", "A line that is bad is named and left out. The same list again changes nothing."),
        (Command.Render, "render", "Renders every article again.", "It is needed after the length of teasers has changed."),
        (Command.CreateAdmin, "create-admin <email>", "Makes the first, or a further, administrator.", "The password of a new account is asked for, or is the first line of what is piped in. Whoever has an account keeps theirs."),
    ];

    public static string List { get; } = $"""
        Without a command the site is served. The commands are:
        {string.Join(Environment.NewLine, Known.Select(k => $"  {k.Usage,-27}{k.What}"))}
        {Settings}
        “<command> --help” tells more of one, and --version which version this is.
        """;

    /// <returns>Null unless that is asked for.</returns>
    public static string? Answer(string[] args) => args switch
    {
        ["--version", ..] => $"ReviewPortal {Version}",
        ["help"] => List,
        ["help", var name] => UsageOf(name),
        [var name, ..] when args.Any(Asking.Contains) => name.StartsWith('-') ? List : UsageOf(name),
        _ => null,
    };

    private static string? Version =>
        typeof(CommandHelp).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;

    private static string? UsageOf(string command) => (
        from known in Known
        where known.Name == command
        select $"Usage: {known.Usage}{Environment.NewLine}{known.What} {known.More}{Environment.NewLine}{Settings}").FirstOrDefault();
}
