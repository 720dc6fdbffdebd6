namespace ReviewPortal.Articles;

/// <summary>Where an article stands. Only what is <see cref="Published"/> exists for readers; the rest is the same 404 as nothing.</summary>
public enum ArticleStatus { Draft, Scheduled, Published, Withdrawn }
