namespace ReviewPortal.Payments;

/// <summary>How money came or went. Kept by name, so none is ever renamed.</summary>
public enum PaymentWay
{
    Cheque,
    Transfer,
    Cash,

    /// <summary>Of an invoice of ours only where that is for a gift.</summary>
    Card,
}
