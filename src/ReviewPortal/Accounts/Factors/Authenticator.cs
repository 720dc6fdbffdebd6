namespace ReviewPortal.Accounts.Factors;

/// <summary>A reader's authenticator app, once a first code has shown that it is set up.</summary>
public sealed class Authenticator
{
    public required string ReaderId { get; init; }

    /// <summary>The secret it shares with the site, protected: a copy of the database makes no codes.</summary>
    public required byte[] ProtectedKey { get; init; }

    public required DateTime AddedAt { get; init; }

    /// <summary>The step of the last code that was taken; that one and all before it are spent.</summary>
    public required long LastStep { get; init; }
}
