namespace ReviewPortal.Labels;

/// <summary>Who gets printed copies, and where.</summary>
/// <param name="Number">On the review's list of subscribers; null for who never was on it.</param>
/// <param name="ReaderId">Of the account; null for a number that nobody claimed.</param>
/// <param name="SubscriberId">Of the number that nobody claimed; null for an account.</param>
public sealed record Recipient(
    string Name, string? Line1, string? Line2, string? Town, string? PostalCode, string? Country, string Plan, string? Number, string? ReaderId, int? SubscriberId)
{
    public bool HasAddress => Line1 is not null;

    public IReadOnlyList<string> Lines => [.. new[] { Line1, Line2, PostalCode is null ? Town : $"{Town} {PostalCode}", Country }.OfType<string>()];
}
