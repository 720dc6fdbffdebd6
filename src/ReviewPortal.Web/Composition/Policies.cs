namespace ReviewPortal.Web.Composition;

/// <summary>Who may reach which part of the desk.</summary>
internal static class Policies
{
    public const string Staff = "staff";
    public const string Articles = "articles";
    public const string Readers = "readers";
    public const string Administration = "administration";
}
