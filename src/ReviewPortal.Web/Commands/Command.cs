namespace ReviewPortal.Web.Commands;

/// <summary>A command of the executable besides serving, with its one argument, if it takes one.</summary>
internal sealed record Command(string Name, string? Argument)
{
    public const string Import = "import";
    public const string Render = "render";
    public const string ImportSubscribers = "import-subscribers";
    public const string CreateAdmin = "create-admin";

    /// <returns>Null if the site is to be served.</returns>
    /// <remarks>Settings may follow a command and its argument: <c>render --ReviewPortal:DataDirectory=data</c>.</remarks>
    public static Command? Find(string[] args) => args is [var name, ..] && IsWord(name)
        ? new Command(name, args.Length > 1 && IsWord(args[1]) ? args[1] : null)
        : null;

    private static bool IsWord(string argument) => argument.Length > 0 && !argument.StartsWith('-') && !argument.Contains("ReviewPortal:", StringComparison.OrdinalIgnoreCase);
}
