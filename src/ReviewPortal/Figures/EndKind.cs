namespace ReviewPortal.Figures;

/// <summary>Why somebody is no subscriber any more.</summary>
public enum EndKind
{
    RanOut,
    CancelledByReader,
    Unpaid,
    Refunded,
    ByCirculation,
    AccountDeleted,
}
