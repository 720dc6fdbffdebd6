using ReviewPortal.Payments;

namespace ReviewPortal.Web.Hosting;

internal static class InvoiceWords
{
    public static string InWords(this InvoiceStatus status) => status switch
    {
        InvoiceStatus.Open => "Open",
        InvoiceStatus.Overdue => "Overdue",
        InvoiceStatus.Paid => "Paid",
        InvoiceStatus.Refunded => "Refunded",
        InvoiceStatus.Cancelled => "Cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string InWords(this PaymentWay way) => way switch
    {
        PaymentWay.Cheque => "by cheque",
        PaymentWay.Transfer => "by transfer",
        PaymentWay.Cash => "in cash",
        PaymentWay.Card => "by card",
        _ => throw new ArgumentOutOfRangeException(nameof(way)),
    };

    /// <summary>The ways in which an invoice can be paid.</summary>
    public static IReadOnlyList<PaymentWay> OfInvoices { get; } = [PaymentWay.Cheque, PaymentWay.Transfer, PaymentWay.Cash];

    /// <summary>“Digital, 10 issues”, as sold.</summary>
    public static string Sold(this Invoice invoice) => $"{invoice.PlanName}, {invoice.Issues} {(invoice.Issues == 1 ? "issue" : "issues")}{(invoice.IsGift ? ", a gift" : "")}";

    /// <summary>Whose it is; of a deleted account nobody’s.</summary>
    public static string Whose(this Invoice invoice) => invoice.BilledName.Length == 0 ? "Account deleted" : invoice.BilledName;
}
