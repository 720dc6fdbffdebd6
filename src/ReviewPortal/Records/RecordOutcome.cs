namespace ReviewPortal.Records;

public enum RecordOutcome
{
    Done,
    Refused,
}
