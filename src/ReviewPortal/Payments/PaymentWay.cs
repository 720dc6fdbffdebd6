namespace ReviewPortal.Payments;

/// <summary>How money came or went. Kept by name, so none is ever renamed.</summary>
public enum PaymentWay
{
    Cheque,
    Transfer,
    Cash,

    /// <summary>Never of an invoice of ours.</summary>
    Card,
}
