namespace ReviewPortal.Articles;

/// <summary>Why a teaser ends where it does.</summary>
public enum TeaserEnd
{
    NotCut,
    Marker,
    WordLimit,
    Half,
}
