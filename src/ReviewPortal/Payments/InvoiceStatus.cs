namespace ReviewPortal.Payments;

public enum InvoiceStatus { Open, Overdue, Paid, Cancelled }
