namespace ReviewPortal.Articles.Desk;

public enum FilingOutcome
{
    Saved,

    /// <summary>The article is not as its editor saw it: someone saved, changed or deleted it since. Nothing was written.</summary>
    SomebodyWasFaster,
}
