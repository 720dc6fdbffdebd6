namespace ReviewPortal.Payments;

/// <summary>How an invoice was paid. Kept by name, so none is ever renamed.</summary>
public enum PaymentWay { Cheque, Transfer, Cash }
