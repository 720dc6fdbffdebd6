namespace ReviewPortal.Web.Composition;

/// <summary>Who may reach which part of the desk, and what else needs more than an account.</summary>
internal static class Policies
{
    public const string Staff = "staff";
    public const string Articles = "articles";
    public const string Readers = "readers";
    public const string Administration = "administration";

    /// <summary>Not of the desk: a reader's own ways to sign in.</summary>
    public const string Factors = "factors";
}
