namespace ReviewPortal.Figures;

/// <summary>How somebody became a subscriber.</summary>
public enum StartKind
{
    Ordered,
    Given,

    /// <summary>With the review’s list of subscribers.</summary>
    FromList,
}
