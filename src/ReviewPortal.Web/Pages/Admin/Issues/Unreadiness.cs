using ReviewPortal.Issues;

namespace ReviewPortal.Web.Pages.Admin.Issues;

/// <summary>Why a piece is not ready, in the desk's words.</summary>
internal static class Unreadiness
{
    public static string InWords(Unready reason) => reason switch
    {
        Unready.Withdrawn => "it was withdrawn, and publishing brings it back",
        Unready.HasOwnTime => "it is scheduled for a time of its own",
        Unready.NoText => "it has no text",
        Unready.NoContributor => "it names no contributor",
        Unready.NoPlace => "it came after the issue was ordered, and stands last",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    /// <summary>“It names no contributor; it has no text.”</summary>
    public static string InWords(IReadOnlyList<Unready> reasons)
    {
        var words = string.Join("; ", reasons.Select(InWords));
        return words.Length == 0 ? "" : $"{char.ToUpperInvariant(words[0])}{words[1..]}.";
    }
}
