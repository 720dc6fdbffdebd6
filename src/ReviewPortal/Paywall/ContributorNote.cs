namespace ReviewPortal.Paywall;

public sealed record ContributorNote(string Slug, string Name, string? Bio);
