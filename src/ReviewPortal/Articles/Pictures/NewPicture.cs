namespace ReviewPortal.Articles.Pictures;

/// <summary>A picture that comes with an article and is not stored yet.</summary>
public sealed record NewPicture(string FileName, PictureFile Facts, byte[] Content);
