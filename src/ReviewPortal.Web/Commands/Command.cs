namespace ReviewPortal.Web.Commands;

/// <summary>A command of the executable besides serving, with its one argument, if it takes one.</summary>
internal sealed record Command(string Name, string? Argument)
{
    public const string Import = "import";
    public const string Render = "render";
    public const string CreateAdmin = "create-admin";

    /// <returns>Null if the site is to be served.</returns>
    public static Command? Find(string[] args) =>
        args is [var name, ..] && name.Length > 0 && !name.StartsWith('-') && !name.Contains('=', StringComparison.Ordinal) ? new Command(name, args.Length > 1 ? args[1] : null) : null;
}
