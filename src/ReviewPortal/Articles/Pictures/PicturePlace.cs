namespace ReviewPortal.Articles.Pictures;

/// <summary>Where the current text shows a picture: nowhere, before the teaser's end, or only after it.</summary>
public enum PicturePlace { Unused, Teaser, Gated }
