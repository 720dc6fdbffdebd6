namespace ReviewPortal.Works;

public enum WorkOutcome
{
    Done,

    /// <summary>A record is not as its editor saw it: facts or pieces changed, or it is gone. Nothing was written.</summary>
    SomebodyWasFaster,

    /// <summary>The ISBN that was entered is known as another record's. Nothing was written.</summary>
    IsbnIsAnothers,
}
