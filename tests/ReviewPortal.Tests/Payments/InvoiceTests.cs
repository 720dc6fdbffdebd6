using ReviewPortal.Accounts;
using ReviewPortal.Payments;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Tests.Payments;

public sealed class InvoiceTests
{
    private static readonly SiteOptions NewYork = new() { TimeZone = "America/New_York" };
    private static readonly DateTime Now = new(2026, 10, 25, 3, 0, 0, DateTimeKind.Utc); // October 24, 11 PM in New York
    private static readonly Signature Signature = new("Desk", "A note");

    [Fact]
    public void An_invoice_is_overdue_when_the_day_it_is_due_is_over_on_the_sites_calendar()
    {
        var invoice = Make();
        // November 7 ends after summer time does.
        var end = new DateTime(2026, 11, 8, 5, 0, 0, DateTimeKind.Utc);
        Assert.Equal((InvoiceStatus.Open, InvoiceStatus.Overdue), (invoice.StatusAt(end.AddTicks(-1)), invoice.StatusAt(end)));
    }

    [Fact]
    public void What_is_settled_is_settled_once()
    {
        var invoice = Make();
        invoice.Cancel(Signature, Now);
        Assert.Equal(InvoiceStatus.Cancelled, invoice.StatusAt(Now.AddYears(1)));
        Assert.Throws<InvalidOperationException>(() => invoice.Cancel(Signature, Now));
    }

    [Fact]
    public void Of_a_person_who_left_the_books_keep_the_number_the_sum_and_the_dates_alone()
    {
        var invoice = Make();
        invoice.Forget(Now);
        Assert.Equal((null, "", null, null), (invoice.ReaderId, invoice.BilledName, invoice.BilledAddress, invoice.Note));
        Assert.Equal((7, 1000L, "USD", 10, Now), (invoice.Number, invoice.PriceMinor, invoice.Currency, invoice.Issues, invoice.IssuedAt));
        Assert.Equal(InvoiceStatus.Cancelled, invoice.StatusAt(Now));
    }

    private static Invoice Make()
    {
        var plan = new Plan { Slug = "digital", Name = "Digital", Description = "", Position = 1 };
        return Invoice.For(new Reader { Name = "Ida", RegisteredAt = Now }, plan, Offer(), null, 7, Now, NewYork.DateOf(Now).AddDays(14), NewYork);
    }

    private static Offer Offer() => new() { PriceMinor = 1000, Currency = "USD", Issues = 10, Audience = OfferAudience.NewReaders, SoldFrom = Now };
}
