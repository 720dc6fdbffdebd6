using Microsoft.AspNetCore.Mvc.ModelBinding;
using ReviewPortal.Payments;
using ReviewPortal.Site;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Invoices;

/// <summary>The fields for when and how money of an invoice came or went. What is wrong stands beside each; then nothing is read.</summary>
internal static class PaymentFields
{
    public static DateOnly? ReadPaymentDay(this ModelStateDictionary state, string field, string? text, Invoice invoice, DateTime now, SiteOptions site)
    {
        var day = FormText.Day(text);
        var problem = day is { } d ? invoice.RefuseReceived(d, now, site) : "Enter the day as a date, such as 2027-06-30.";
        if (problem is null) return day;
        state.AddModelError(field, problem);
        return null;
    }

    public static PaymentWay? ReadPaymentWay(this ModelStateDictionary state, string field, string? text, string problem)
    {
        var way = InvoiceWords.OfInvoices.Cast<PaymentWay?>().FirstOrDefault(w => w.ToString() == text);
        if (way is null) state.AddModelError(field, problem);
        return way;
    }
}
