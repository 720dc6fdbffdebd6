namespace ReviewPortal.Contributors;

/// <summary>What readers may know of a contributor.</summary>
/// <param name="Bio">The latest note that came with a published piece; null if none brought one.</param>
public sealed record ContributorProfile(int Id, string Slug, string Name, string? Bio)
{
    /// <summary>The note as it stands below the name. One that goes on from it (“is the author of …”) begins with it.</summary>
    public string? Note => Bio is [var first, ..] && char.IsLower(first) ? $"{Name} {Bio}" : Bio;
}
