namespace ReviewPortal.Accounts;

/// <summary>The roles of the review's staff. A reader has none.</summary>
public static class Roles
{
    /// <summary>Everything.</summary>
    public const string Admin = "Admin";

    /// <summary>Articles and issues.</summary>
    public const string Editor = "Editor";

    /// <summary>Readers and subscriptions.</summary>
    public const string Circulation = "Circulation";

    public static IReadOnlyList<string> All { get; } = [Admin, Editor, Circulation];
}
