namespace ReviewPortal.Articles;

/// <summary>A work that several pieces are about, as the article that leads to them prints it.</summary>
public sealed record RelatedWork(string Slug, string Title);
