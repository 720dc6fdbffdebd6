using System.Text.RegularExpressions;

namespace ReviewPortal.Data;

/// <summary>What is looked for as a number and nothing else: “No. 2”, “no 2”, “#2”.</summary>
public static partial class SoughtNumber
{
    /// <returns>What stands after the sign; null for anything else.</returns>
    public static string? Read(string words) => Pattern().Match(words) is { Success: true } match ? match.Groups["number"].Value : null;

    [GeneratedRegex(@"^\s*(no\.?\s|no\.|#)\s*(?<number>\S*[0-9]\S*)\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
