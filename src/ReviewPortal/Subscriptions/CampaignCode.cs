using System.Text.RegularExpressions;

namespace ReviewPortal.Subscriptions;

/// <summary>The code of a campaign, as it is printed on a card or an advertisement: letters, digits and hyphens, in whatever case.</summary>
public static partial class CampaignCode
{
    public const int MaxLength = 40;

    /// <returns>As it is kept, in capitals; null for what can't be one.</returns>
    public static string? Read(string? typed)
    {
        var code = typed?.Trim().ToUpperInvariant() ?? "";
        return code.Length <= MaxLength && Pattern().IsMatch(code) ? code : null;
    }

    [GeneratedRegex(@"^[A-Z0-9](-?[A-Z0-9])+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
