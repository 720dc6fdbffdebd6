namespace ReviewPortal.Web.Tests.Leaks;

/// <summary>A word that stands in one place of the whole site, and so tells by its presence what was sent.</summary>
internal sealed record GatedWord(string Word, string Slug, Shelf Shelf);
