using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Site;

namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>
/// Begins the payment of an order: a page at Stripe, made once for each order, since its idempotency key is the order's id.
/// </summary>
internal sealed class StripeCheckout(ReviewDbContext db, StripeClient stripe, StripePages pages, StripeSync sync, StripeAccess access, SiteOptions site)
{
    /// <summary>What names the order in what Stripe keeps about it.</summary>
    public const string OrderName = "order";

    /// <returns>Where the reader's browser is sent: to the page, or to what became of the order if it was paid already; null if the page has expired, and the order is to be placed again.</returns>
    /// <exception cref="StripeException">Stripe does not answer, or does not want it.</exception>
    public async Task<string?> BeginAsync(CardOrder order, CancellationToken cancellationToken)
    {
        if (await pages.CloseOthersAsync(order, cancellationToken) is { } paid) return ThanksOf(paid);
        var session = order.Session is { } made
            ? await stripe.GetAsync<StripeSession>($"v1/checkout/sessions/{Uri.EscapeDataString(made)}", cancellationToken)
            : await MakeAsync(order, cancellationToken);
        // Of two that are made at once, one at least sees the other now.
        if (order.Session is null && await pages.CloseOthersAsync(order, cancellationToken) is { } late) return ThanksOf(late);
        if (session.Status == "open") return StripeAccess.Admit(session.Url, access.CheckoutUrl) ?? throw new StripeException(null, "a page on an unexpected host", null, null);
        if (session.Status != "expired") return ThanksOf(order);
        // What tells of it may come later, or never.
        await sync.BringAsync(order.Id, null, null, keep: true, cancellationToken);
        return null;
    }

    /// <summary>With the article while the order has it: it forgets it, and the reader goes on reading.</summary>
    public static string ThanksOf(CardOrder order) => order.IsGift ? $"/gifts/thanks?order={order.Id}" : $"/subscribe/thanks?order={order.Id}{(order.Article is null ? "" : $"&article={order.Article}")}";

    private async Task<StripeSession> MakeAsync(CardOrder order, CancellationToken cancellationToken)
    {
        var readerId = order.ReaderId ?? throw new InvalidOperationException("Only a reader pays.");
        var customer = await CustomerAsync(readerId, cancellationToken);
        order.TakenBy(customer);
        // Noted before, so that the page is found if its name is lost on the way here.
        await db.CardOrders.Where(o => o.Id == order.Id && o.Customer == null).ExecuteUpdateAsync(o => o.SetProperty(x => x.Customer, customer), cancellationToken);
        var session = await stripe.PostAsync<StripeSession>("v1/checkout/sessions", Form(order, customer), $"order-{order.Id}", cancellationToken);
        await db.CardOrders.Where(o => o.Id == order.Id && o.Session == null).ExecuteUpdateAsync(o => o.SetProperty(x => x.Session, session.Id), cancellationToken);
        return session;
    }

    /// <summary>Each reader is one customer: made at the first order.</summary>
    private async Task<string> CustomerAsync(string readerId, CancellationToken cancellationToken)
    {
        if (await ReferenceAsync() is { } known) return known;
        var email = await db.Users.Where(u => u.Id == readerId).Select(u => u.Email).SingleAsync(cancellationToken) ?? "";
        // With one key goes one form: whoever changed their address since asks anew.
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{readerId} {email}")));
        var customer = await stripe.PostAsync<StripeCustomer>("v1/customers", new StripeForm().Add("email", email), $"customer-{key}", cancellationToken);
        await using var transaction = await db.BeginForAsync(readerId, cancellationToken);
        if (await ReferenceAsync() is { } other) return other;
        db.CardCustomers.Add(new CardCustomer { ReaderId = readerId, Reference = customer.Id });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return customer.Id;

        Task<string?> ReferenceAsync() => db.CardCustomers.Where(c => c.ReaderId == readerId).Select(c => (string?)c.Reference).SingleOrDefaultAsync(cancellationToken);
    }

    private StripeForm Form(CardOrder order, string customer)
    {
        var (id, mode) = (order.Id.ToString(), order.Renews ? "subscription" : "payment");
        var back = order.IsGift ? $"/gifts/new?plan={order.Plan?.Slug}" : $"/subscribe/{order.Plan?.Slug}{(order.Article is null ? "" : $"?article={order.Article}")}";
        var form = new StripeForm()
            .Add("mode", mode)
            .Add("customer", customer)
            .Add("client_reference_id", id)
            .Add($"metadata[{OrderName}]", id)
            .Add($"{(order.Renews ? "subscription_data" : "payment_intent_data")}[metadata][{OrderName}]", id)
            .Add("success_url", new Uri(site.BaseUrl, ThanksOf(order)).AbsoluteUri)
            .Add("cancel_url", new Uri(site.BaseUrl, back).AbsoluteUri)
            .Add("payment_method_types[0]", "card")
            // Else a reader abroad could be charged another sum in another currency.
            .Add("adaptive_pricing[enabled]", "false");
        if (order is { HasOpening: true } or { Renews: false }) Line(form, 0, order, order.Issues, order.PriceMinor, recurs: false);
        if (order is { RenewalIssues: { } issues, RenewalPriceMinor: { } minor }) Line(form, order.HasOpening ? 1 : 0, order, issues, minor, recurs: true);
        if (order.HasOpening) form.Add("subscription_data[trial_period_days]", order.OpeningDays);
        return form;
    }

    private void Line(StripeForm form, int at, CardOrder order, int issues, long minor, bool recurs)
    {
        var price = $"line_items[{at}][price_data]";
        form.Add($"line_items[{at}][quantity]", 1)
            .Add($"{price}[currency]", order.Currency.ToLowerInvariant())
            .Add($"{price}[unit_amount]", CardAmount.Of(minor, order.Currency))
            .Add($"{price}[product_data][name]", $"{site.Name}: {order.PlanName}, {issues} {(issues == 1 ? "issue" : "issues")}{(order.IsGift ? ", a gift" : "")}{(recurs && order.HasOpening ? " (renewal)" : "")}");
        if (recurs) form.Add($"{price}[recurring][interval]", "week").Add($"{price}[recurring][interval_count]", issues * CardOrder.WeeksAnIssue);
    }
}
