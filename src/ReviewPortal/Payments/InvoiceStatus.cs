namespace ReviewPortal.Payments;

public enum InvoiceStatus { Open, Overdue, Paid, Refunded, Cancelled }
