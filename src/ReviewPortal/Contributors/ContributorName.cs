namespace ReviewPortal.Contributors;

/// <summary>A contributor as a byline prints and links them.</summary>
public sealed record ContributorName(string Slug, string Name);
