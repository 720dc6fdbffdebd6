namespace ReviewPortal.Paywall;

/// <summary>A contributor or a subject: its name, and the slug of its page.</summary>
public sealed record NamedPlace(string Slug, string Name);
