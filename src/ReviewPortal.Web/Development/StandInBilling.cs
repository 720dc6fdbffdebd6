using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;

namespace ReviewPortal.Web.Development;

/// <summary>Subscriptions at the stand-in: each period an invoice, which the card pays or not; what follows if it does not.</summary>
internal sealed partial class StandInBilling(StandInBooks books, StandInCharges charges, StandInEvents events, TimeProvider time)
{
    /// <summary>After so many days a charge that failed is tried again; then the subscription is cancelled.</summary>
    private static readonly int[] RetryDays = [3, 5, 7];

    private long Now => time.GetUtcNow().ToUnixTimeSeconds();

    /// <param name="trialDays">0 to charge the first period at once.</param>
    /// <param name="first">What the first invoice comes to.</param>
    public JsonObject Begin(string customer, JsonObject price, int trialDays, long first, JsonObject metadata)
    {
        var now = Now;
        var subscription = books.Add(new JsonObject
        {
            ["id"] = StandInBooks.NewId("sub"),
            ["object"] = "subscription",
            ["customer"] = customer,
            ["created"] = now,
            ["start_date"] = now,
            ["status"] = trialDays > 0 ? "trialing" : "active",
            ["current_period_start"] = now,
            ["current_period_end"] = trialDays > 0 ? now + Days(trialDays) : now + Period(price),
            ["trial_end"] = trialDays > 0 ? now + Days(trialDays) : null,
            ["cancel_at_period_end"] = false,
            ["canceled_at"] = null,
            ["ended_at"] = null,
            ["cancellation_details"] = new JsonObject { ["reason"] = null },
            ["items"] = new JsonObject
            {
                ["object"] = "list",
                ["has_more"] = false,
                ["data"] = new JsonArray(new JsonObject { ["id"] = StandInBooks.NewId("si"), ["object"] = "subscription_item", ["price"] = price.DeepClone(), ["quantity"] = 1 }),
            },
            ["latest_invoice"] = null,
            ["metadata"] = metadata.DeepClone(),
            ["livemode"] = false,
        });
        Charge(Invoice(subscription, "subscription_create", first));
        events.Add("customer.subscription.created", subscription);
        return subscription;
    }

    /// <summary>Does what has become due since it was last looked.</summary>
    public void Advance()
    {
        foreach (var subscription in books.All("subscription").ToList())
        {
            while (subscription.Text("status") is "active" or "trialing" && subscription.Number("current_period_end") <= Now) Renew(subscription);
            if (subscription.Text("status") == "past_due" && subscription.Number("_retry_at") <= Now) Retry(subscription);
        }
    }

    /// <summary>The present period is over, whatever the calendar says.</summary>
    public void Renew(JsonObject subscription)
    {
        if (subscription.Flag("cancel_at_period_end"))
        {
            Cancel(subscription, "cancellation_requested", subscription.Number("current_period_end"));
            return;
        }

        var price = Price(subscription);
        subscription["current_period_start"] = subscription.Number("current_period_end");
        subscription["current_period_end"] = subscription.Number("current_period_end") + Period(price);
        (subscription["status"], subscription["_retries"]) = ("active", 0);
        if (!Charge(Invoice(subscription, "subscription_cycle", price.Number("unit_amount")))) Fail(subscription);
        events.Add("customer.subscription.updated", subscription);
    }

    public void Retry(JsonObject subscription)
    {
        if (Charge(books.Get(subscription.Text("latest_invoice"), "invoice"))) subscription["status"] = "active";
        else Fail(subscription);
        if (subscription.Text("status") != "canceled") events.Add("customer.subscription.updated", subscription);
    }

    /// <summary>What the site asks of a subscription. A trial moves the next charge, and what is left of the period is not given back if that is asked for.</summary>
    public JsonObject Update(JsonObject subscription, IReadOnlyDictionary<string, StringValues> fields)
    {
        var form = new StandInForm(fields, OfUpdate());
        if (subscription.Text("status") == "canceled") throw StandInRefusal.Bad("A canceled subscription can only update its cancellation_details and metadata.");
        if (form["items[0][price]"] is { } price)
        {
            var (item, other) = (subscription["items"]?["data"]?[0]?.AsObject() ?? [], books.Get(price, "price"));
            if (form.Need("items[0][id]") != item.Id()) throw StandInRefusal.Missing("subscription_item", form.Need("items[0][id]"));
            if (other.Text("currency") != Price(subscription).Text("currency") || other["recurring"] is null) throw StandInRefusal.Bad("The price of a subscription recurs, in its currency.", "items[0][price]");
            item["price"] = other.DeepClone();
        }

        if (form.Number("trial_end") is { } end) Try(subscription, end, form["proration_behavior"]);
        if (form["metadata[move]"] is { } move) (subscription["metadata"] ??= new JsonObject())["move"] = move;
        if (form["cancel_at_period_end"] is { } wanted) CancelAtEnd(subscription, wanted == "true");
        else events.Add("customer.subscription.updated", subscription);
        return subscription;
    }

    private void Try(JsonObject subscription, long end, string? proration)
    {
        if (end <= Now) throw StandInRefusal.Bad("Invalid timestamp: must be an integer Unix timestamp in the future.", "trial_end");
        if (end > Now + Days(730)) throw StandInRefusal.Bad("The maximum number of trial period days is 730 (2 years).", "trial_end");
        if (proration != "none") throw StandInRefusal.Bad("The stand-in gives nothing back: send proration_behavior=none.", "proration_behavior");
        (subscription["status"], subscription["trial_end"]) = ("trialing", end);
        (subscription["current_period_start"], subscription["current_period_end"]) = (Now, end);
        Charge(Invoice(subscription, "subscription_update", 0));
    }

    public void CancelAtEnd(JsonObject subscription, bool isCancelled)
    {
        (subscription["cancel_at_period_end"], subscription["canceled_at"]) = (isCancelled, isCancelled ? Now : null);
        subscription["cancellation_details"] = new JsonObject { ["reason"] = isCancelled ? "cancellation_requested" : null };
        events.Add("customer.subscription.updated", subscription);
    }

    public void Cancel(JsonObject subscription, string reason, long? at = null)
    {
        if (subscription.Text("status") == "canceled") throw StandInRefusal.Missing("subscription", subscription.Id());
        (subscription["status"], subscription["ended_at"]) = ("canceled", at ?? Now);
        subscription["canceled_at"] ??= Now;
        subscription["cancellation_details"] = new JsonObject { ["reason"] = reason };
        events.Add("customer.subscription.deleted", subscription);
    }

    public static JsonObject Price(JsonObject subscription) =>
        subscription["items"]?["data"]?[0]?["price"]?.AsObject() ?? throw new InvalidOperationException("A subscription without a price.");

    private JsonObject Invoice(JsonObject subscription, string reason, long amount)
    {
        var invoice = books.Add(new JsonObject
        {
            ["id"] = StandInBooks.NewId("in"),
            ["object"] = "invoice",
            ["customer"] = subscription.Text("customer"),
            ["subscription"] = subscription.Id(),
            ["billing_reason"] = reason,
            ["status"] = "open",
            ["total"] = amount,
            ["amount_due"] = amount,
            ["amount_paid"] = 0,
            ["currency"] = Price(subscription).Text("currency"),
            ["created"] = Now,
            ["charge"] = null,
            ["status_transitions"] = new JsonObject { ["paid_at"] = null },
        });
        subscription["latest_invoice"] = invoice.Id();
        return invoice;
    }

    private bool Charge(JsonObject invoice)
    {
        var customer = books.Get(invoice.Text("customer"), "customer");
        if (customer.Flag("_declines") && invoice.Number("amount_due") > 0)
        {
            events.Add("invoice.payment_failed", invoice);
            return false;
        }

        if (invoice.Number("amount_due") > 0) invoice["charge"] = charges.Make(customer.Id(), invoice.Number("amount_due"), invoice.Text("currency") ?? "", invoice.Id(), null).Id();
        (invoice["status"], invoice["amount_paid"]) = ("paid", invoice.Number("amount_due"));
        invoice["status_transitions"] = new JsonObject { ["paid_at"] = Now };
        events.Add("invoice.paid", invoice);
        return true;
    }

    private void Fail(JsonObject subscription)
    {
        var tries = (int)subscription.Number("_retries");
        if (tries == RetryDays.Length)
        {
            Cancel(subscription, "payment_failed");
            return;
        }

        (subscription["status"], subscription["_retries"], subscription["_retry_at"]) = ("past_due", tries + 1, Now + Days(RetryDays[tries]));
    }

    private static long Period(JsonObject price)
    {
        var rhythm = price["recurring"]?.AsObject() ?? throw new InvalidOperationException("A subscription's price recurs.");
        return rhythm.Text("interval") == "week"
            ? Days(7 * rhythm.Number("interval_count"))
            : throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"The stand-in knows weeks, and no {rhythm.Text("interval")}."));
    }

    [GeneratedRegex(@"^(trial_end|proration_behavior|cancel_at_period_end|metadata\[move\]|items\[0\]\[(id|price)\])\z")]
    private static partial Regex OfUpdate();

    private static long Days(long days) => days * 24 * 60 * 60;
}
