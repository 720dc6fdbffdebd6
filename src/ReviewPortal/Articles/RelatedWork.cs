namespace ReviewPortal.Articles;

/// <summary>The record of a work that several pieces are about.</summary>
public sealed record RelatedWork(string Slug, string Title);
