using ReviewPortal.Payments.Cards;

namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>What Stripe has of an order, whole, in the review's words; and to which order a thing at Stripe belongs.</summary>
internal sealed class StripePurchases(StripeClient stripe, StripeDisputes disputes)
{
    /// <param name="session">Its page, if that is known.</param>
    /// <returns>Null if Stripe has nothing.</returns>
    public async Task<CardPurchase?> FindAsync(CardOrder order, string? session, CancellationToken cancellationToken)
    {
        var page = session is not null
            ? await stripe.FindAsync<StripeSession>($"v1/checkout/sessions/{Uri.EscapeDataString(session)}", cancellationToken)
            : await OfCustomerAsync(order, cancellationToken);
        if (page is null) return null;
        var term = page.Subscription is { } subscription ? await stripe.GetAsync<StripeSubscription>($"v1/subscriptions/{Uri.EscapeDataString(subscription)}", cancellationToken) : null;
        var payment = page.PaymentIntent is { } paid
            ? await stripe.GetAsync<StripePayment>($"v1/payment_intents/{Uri.EscapeDataString(paid)}?expand[]=latest_charge", cancellationToken)
            : null;
        var currency = (page.Currency ?? "").ToUpperInvariant();
        return new CardPurchase
        {
            Session = page.Id,
            Order = Guid.TryParse(page.ClientReferenceId, out var id) ? id : null,
            Customer = page.Customer,
            Status = page.Status switch { "complete" => CardSessionStatus.Complete, "expired" => CardSessionStatus.Expired, _ => CardSessionStatus.Open },
            AmountMinor = CardAmount.ToMinor(page.AmountTotal ?? -1, currency),
            Currency = currency,
            Payment = payment?.Id,
            Term = term is null ? null : Term(term),
            Receipts = term is not null ? await ReceiptsAsync(term.Id, cancellationToken) : payment is not null ? [await ReceiptAsync(payment, cancellationToken)] : [],
        };
    }

    /// <returns>The order that a thing belongs to by what Stripe has about it now, and the page if it is one; null for none of ours.</returns>
    public async Task<(Guid Order, string? Session)?> OrderOfAsync(string kind, string id, CancellationToken cancellationToken)
    {
        var escaped = Uri.EscapeDataString(id);
        switch (kind)
        {
            case "checkout.session":
                var session = await stripe.FindAsync<StripeSession>($"v1/checkout/sessions/{escaped}", cancellationToken);
                return Guid.TryParse(session?.ClientReferenceId, out var order) ? (order, id) : null;
            case "subscription":
                return Named((await stripe.FindAsync<StripeSubscription>($"v1/subscriptions/{escaped}", cancellationToken))?.Metadata);
            case "invoice":
                var invoice = await stripe.FindAsync<StripeInvoiceLink>($"v1/invoices/{escaped}", cancellationToken);
                return invoice?.Subscription is { } subscription ? await OrderOfAsync("subscription", subscription, cancellationToken) : null;
            case "dispute":
                return await disputes.ChargeOfAsync(id, cancellationToken) is { } disputed ? await OrderOfAsync("charge", disputed, cancellationToken) : null;
            case "charge":
                var charge = await stripe.FindAsync<StripeCharge>($"v1/charges/{escaped}", cancellationToken);
                return charge switch
                {
                    { Invoice: { } of } => await OrderOfAsync("invoice", of, cancellationToken),
                    { PaymentIntent: { } of } => await OrderOfAsync("payment_intent", of, cancellationToken),
                    _ => null,
                };
            case "payment_intent":
                return Named((await stripe.FindAsync<StripePaymentLink>($"v1/payment_intents/{escaped}", cancellationToken))?.Metadata);
            default:
                return null;
        }
    }

    /// <summary>A page that was made, and whose name was lost before it was noted.</summary>
    private async Task<StripeSession?> OfCustomerAsync(CardOrder order, CancellationToken cancellationToken)
    {
        if (order.Customer is null) return null;
        await foreach (var session in stripe.ListAsync<StripeSession>($"v1/checkout/sessions?customer={Uri.EscapeDataString(order.Customer)}", cancellationToken))
            if (session.ClientReferenceId == order.Id.ToString()) return session;
        return null;
    }

    private async Task<IReadOnlyList<CardReceipt>> ReceiptsAsync(string subscription, CancellationToken cancellationToken)
    {
        var receipts = new List<CardReceipt>();
        await foreach (var invoice in stripe.ListAsync<StripeInvoice>($"v1/invoices?subscription={Uri.EscapeDataString(subscription)}&expand[]=data.charge", cancellationToken))
        {
            if (invoice.BillingReason is not ("subscription_create" or "subscription_cycle")) continue;
            var currency = invoice.Currency.ToUpperInvariant();
            receipts.Add(new CardReceipt(
                invoice.Id, At(invoice.StatusTransitions?.PaidAt ?? invoice.Created), CardAmount.ToMinor(invoice.AmountPaid, currency), currency,
                invoice.BillingReason == "subscription_cycle", invoice.Status == "paid", await RefundsAsync(invoice.Charge, currency, cancellationToken))
            {
                Charge = invoice.Charge?.Id,
                Disputes = await disputes.OfAsync(invoice.Charge, cancellationToken),
            });
        }

        receipts.Reverse();
        return receipts;
    }

    private async Task<CardReceipt> ReceiptAsync(StripePayment payment, CancellationToken cancellationToken)
    {
        var currency = payment.Currency.ToUpperInvariant();
        return new CardReceipt(
            payment.Id, At(payment.LatestCharge?.Created ?? 0), CardAmount.ToMinor(payment.AmountReceived, currency), currency,
            IsRenewal: false, payment is { Status: "succeeded", LatestCharge: not null }, await RefundsAsync(payment.LatestCharge, currency, cancellationToken))
        {
            Charge = payment.LatestCharge?.Id,
            Disputes = await disputes.OfAsync(payment.LatestCharge, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<CardRefund>> RefundsAsync(StripeCharge? charge, string currency, CancellationToken cancellationToken)
    {
        var refunds = new List<CardRefund>();
        if (charge is not { AmountRefunded: > 0 }) return refunds;
        await foreach (var refund in stripe.ListAsync<StripeRefund>($"v1/refunds?charge={Uri.EscapeDataString(charge.Id)}", cancellationToken))
            if (refund.Status == "succeeded") refunds.Add(new CardRefund(refund.Id, At(refund.Created), CardAmount.ToMinor(refund.Amount, currency)));
        refunds.Reverse();
        return refunds;
    }

    private static CardTerm Term(StripeSubscription subscription)
    {
        var item = subscription.Items.Data is [{ Quantity: 1 or null } one] ? one : null;
        var currency = (item?.Price.Currency ?? "").ToUpperInvariant();
        return new CardTerm(
            subscription.Id,
            subscription.Customer,
            subscription.Status switch
            {
                "active" or "trialing" => CardTermStatus.Running,
                "past_due" => CardTermStatus.Overdue,
                "unpaid" or "paused" => CardTermStatus.Unpaid,
                "canceled" => CardTermStatus.Ended,
                _ => CardTermStatus.Incomplete,
            },
            At(subscription.StartDate),
            At(subscription.CurrentPeriodStart),
            At(subscription.CurrentPeriodEnd),
            subscription.CancelAtPeriodEnd || subscription.Status == "canceled" ? At(subscription.CanceledAt ?? subscription.EndedAt ?? subscription.CurrentPeriodEnd) : null,
            subscription.EndedAt is { } ended ? At(ended) : null,
            subscription.CancellationDetails?.Reason is "payment_failed",
            item?.Price.Recurring is { Interval: "week", IntervalCount: var weeks } && weeks % CardOrder.WeeksAnIssue == 0 ? weeks / CardOrder.WeeksAnIssue : null,
            CardAmount.ToMinor(item?.Price.UnitAmount ?? -1, currency),
            currency)
        {
            Move = Guid.TryParse(subscription.Metadata?.GetValueOrDefault(StripeMoves.MoveName), out var move) ? move : null,
        };
    }

    private static (Guid, string?)? Named(IReadOnlyDictionary<string, string>? metadata) =>
        metadata is not null && metadata.TryGetValue(StripeCheckout.OrderName, out var written) && Guid.TryParse(written, out var order) ? (order, null) : null;

    private static DateTime At(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime;
}
