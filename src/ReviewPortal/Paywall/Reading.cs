namespace ReviewPortal.Paywall;

/// <summary>
/// What one reader gets of one article, and why. <see cref="Html"/> is the whole for the entitled; for everyone else it is
/// the teaser, and the whole was never loaded.
/// </summary>
public sealed record Reading(ArticleHead Article, Entitlement Entitlement, string Html, bool IsCut);
