namespace ReviewPortal.PrintSubscribers;

/// <summary>What becomes of one line of a list.</summary>
public enum LineOutcome
{
    Added,
    Changed,
    Unchanged,

    /// <summary>Of somebody who claimed their number, the end of their subscription moved on, and nothing else.</summary>
    Moved,
    Refused,
}
