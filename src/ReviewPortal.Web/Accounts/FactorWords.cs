namespace ReviewPortal.Web.Accounts;

/// <summary>What the pages about codes say alike.</summary>
internal static class FactorWords
{
    public const string TooManyTries = "There were too many tries for this account. Wait ten minutes, and try again.";
    public const string WrongCode = "This code is not right, or was used before. Wait for the next one, and see that the clock of your device is right.";
    public const string WrongRecoveryCode = "This is not one of your recovery codes, or it was used before.";

    /// <summary>As apps show codes, in groups, so people type them.</summary>
    public static string Digits(string code) => code.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
}
