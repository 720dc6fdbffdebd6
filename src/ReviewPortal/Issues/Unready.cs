namespace ReviewPortal.Issues;

/// <summary>Why a piece should not go out with its issue without somebody's word.</summary>
public enum Unready
{
    /// <summary>It was taken off the site; publishing would bring it back.</summary>
    Withdrawn,

    /// <summary>It waits for an instant that is not the issue's.</summary>
    HasOwnTime,

    NoText,
    NoContributor,

    /// <summary>It came after the desk had ordered the issue.</summary>
    NoPlace,
}
