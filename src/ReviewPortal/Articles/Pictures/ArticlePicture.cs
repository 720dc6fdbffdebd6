namespace ReviewPortal.Articles.Pictures;

/// <summary>Where a picture of the article is served, and its size in pixels (0 if unknown).</summary>
public sealed record ArticlePicture(string Address, int Width, int Height);
