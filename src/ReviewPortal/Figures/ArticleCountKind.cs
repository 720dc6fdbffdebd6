namespace ReviewPortal.Figures;

/// <summary>What is counted of an article. Kept by name, so none is ever renamed.</summary>
public enum ArticleCountKind
{
    /// <summary>Its opening was shown, with the paywall under it.</summary>
    TeaserRead,

    /// <summary>The offers were shown to somebody who came from it.</summary>
    OfferSeen,

    /// <summary>Somebody who came from it ordered.</summary>
    OfferTaken,
}
