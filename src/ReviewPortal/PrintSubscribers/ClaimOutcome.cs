namespace ReviewPortal.PrintSubscribers;

public enum ClaimOutcome
{
    Claimed,

    /// <summary>There is no such number, or what should prove it does not belong to it: nobody is told which.</summary>
    NotFound,

    /// <summary>By this reader, before.</summary>
    Yours,

    /// <summary>By somebody else, before or at this moment.</summary>
    Taken,
    Ended,
}
