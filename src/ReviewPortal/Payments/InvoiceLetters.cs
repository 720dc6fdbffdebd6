using ReviewPortal.Mail;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments;

/// <summary>What the review writes about an invoice. Their addresses begin with the site's own.</summary>
public sealed class InvoiceLetters(SiteOptions site, PaymentOptions payments)
{
    /// <param name="follows">What was agreed to follow; null if nothing was.</param>
    public Letter Issued(Invoice invoice, Terms? follows) => new(
        $"Your invoice No. {invoice.Number} from {site.Name}",
        [
            $"Thank you for ordering {Order(invoice)}. Please pay it by {DueDay(invoice)}, and name the number {invoice.Number}.",
            .. follows is null ? (string[])[] : [$"After that it renews, {follows} each time, until you cancel: we write to you some weeks before."],
        ],
        See(invoice),
        [.. payments.HowToPay, "The subscription begins on the day on which your payment is noted; we write to you then."]);

    public Letter Renewal(Invoice invoice, Subscription subscription) => new(
        $"Your subscription to {site.Name} renews: invoice No. {invoice.Number}",
        [
            $"Your {invoice.PlanName} subscription is paid through {site.LastDayBefore(subscription.PaidUntil).InWords()}. Then follows, as agreed, {Order(invoice)}. "
            + $"Please pay it by {DueDay(invoice)}, and name the number {invoice.Number}.",
        ],
        See(invoice),
        [.. payments.HowToPay, "If you do not want it to go on, you can give the renewal up from your account: then there is nothing to pay."]);

    public Letter Refunded(Invoice invoice, Money amount, bool ends) => new(
        $"A refund from {site.Name}",
        [$"We send you {amount} back, of what you paid for {Order(invoice)}.{(ends ? " The subscription has ended." : "")}"],
        See(invoice),
        ["If it does not arrive within two weeks, write to the review."]);

    public Letter Due(Invoice invoice) => new(
        $"Your invoice No. {invoice.Number} from {site.Name} is due",
        [$"Your payment for {Order(invoice)} was due on {DueDay(invoice)}, and we have not noted it yet. If you have paid in the last days, there is nothing to do."],
        See(invoice),
        [.. payments.HowToPay]);

    public Letter Late(Invoice invoice) => new(
        $"Your invoice No. {invoice.Number} from {site.Name} is still open",
        [
            $"Your payment for {Order(invoice)} was due on {DueDay(invoice)}, and we have not noted it yet. This is our last reminder.",
            invoice.IsRenewal
                ? "If you do not want it to go on, you can give the renewal up from your account."
                : "If you do not want it any more, you can withdraw the order from the invoice’s page.",
        ],
        See(invoice),
        [.. payments.HowToPay]);

    public Letter Paid(Invoice invoice, Plan plan, Subscription subscription)
    {
        var runs = $"It runs from {site.DateOf(subscription.StartsAt).InWords()} to {site.LastDayBefore(subscription.PaidUntil).InWords()}.";
        var thanks = invoice.IsRenewal ? "is noted, and the subscription goes on." : "is noted, and the subscription is yours.";
        var opens = plan.CoversRecent || plan.CoversArchive;
        return new(
            $"Your subscription to {site.Name}",
            [$"Your payment of {invoice.Price} for {invoice.PlanName} {thanks} {runs}"],
            opens ? ("Read on", site.BaseUrl) : See(invoice),
            [opens ? "Sign in with your account to read." : "The printed issues come to the address that you gave."]);
    }

    public Letter Cancelled(Invoice invoice) => new(
        $"Your invoice No. {invoice.Number} from {site.Name} was cancelled",
        [$"The invoice for {Order(invoice)} was cancelled. There is nothing to pay."],
        See(invoice),
        ["If you did not expect this, write to the review."]);

    /// <summary>They have the letter of the invoice, and might pay it, too.</summary>
    public Letter Replaced(Invoice invoice) => new(
        $"Your invoice No. {invoice.Number} from {site.Name} was cancelled",
        [$"You have paid by card, and so the invoice for {Order(invoice)} is cancelled. There is nothing more to pay."],
        See(invoice),
        ["If you have paid it as well in the last days, write to the review: it sends the money back."]);

    public Letter Withdrawn(Invoice invoice) => new(
        $"Your order from {site.Name} is withdrawn",
        [$"You have withdrawn your order of {Order(invoice)}, invoice No. {invoice.Number}. There is nothing to pay{(invoice.IsGift ? ", and nothing goes out to anybody" : "")}."],
        See(invoice),
        ["If you have paid in the last days, write to the review: it sends the money back. If it was not you who withdrew it, write to us as well."]);

    private static string Order(Invoice invoice) => $"{invoice.PlanName}, {invoice.Issues} {(invoice.Issues == 1 ? "issue" : "issues")} for {invoice.Price}";

    private string DueDay(Invoice invoice) => site.LastDayBefore(invoice.DueAt).InWords();

    private (string, Uri) See(Invoice invoice) => ("See the invoice", new Uri(site.BaseUrl, $"/account/invoices/{invoice.Number}"));
}
