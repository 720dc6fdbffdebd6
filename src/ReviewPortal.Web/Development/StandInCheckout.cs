using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;

namespace ReviewPortal.Web.Development;

/// <summary>Checkout at the stand-in: a session is made for an order, and paid by a test card on a page of the stand-in's own.</summary>
internal sealed partial class StandInCheckout(StandInBooks books, StandInBilling billing, StandInCharges charges, StandInEvents events, TimeProvider time)
{
    public const string GoodCard = "4242424242424242";
    public const string DeclinedCard = "4000000000000002";

    private const int Day = 24 * 60 * 60;

    private long Now => time.GetUtcNow().ToUnixTimeSeconds();

    public JsonObject Make(IReadOnlyDictionary<string, StringValues> fields)
    {
        var form = new StandInForm(fields, Known());
        var mode = form.Need("mode");
        if (mode is not ("payment" or "subscription")) throw StandInRefusal.Bad("Invalid mode", "mode");
        var customer = books.Get(form.Need("customer"), "customer").Id();
        var lines = form.Lines();
        var recurring = lines.Where(line => line["recurring"] is not null).ToList();
        if (mode == "payment" && recurring.Count > 0) throw StandInRefusal.Bad("You specified `payment` mode but passed a recurring price.", "mode");
        if (mode == "subscription" && recurring.Count != 1) throw StandInRefusal.Bad("You must provide at least one recurring price in `subscription` mode.", "mode");
        var trialDays = form.Number("subscription_data[trial_period_days]");
        if (trialDays is < 1 or > 730) throw StandInRefusal.Bad("Invalid trial_period_days", "subscription_data[trial_period_days]");
        var success = new Uri(form.Need("success_url"));
        var id = StandInBooks.NewId("cs_test");
        return books.Add(new JsonObject
        {
            ["id"] = id,
            ["object"] = "checkout.session",
            ["mode"] = mode,
            ["customer"] = customer,
            ["client_reference_id"] = form["client_reference_id"],
            ["amount_total"] = lines.Where(line => trialDays is null || line["recurring"] is null).Sum(line => line.Number("unit_amount")),
            ["currency"] = lines[0].Text("currency"),
            ["created"] = Now,
            ["expires_at"] = form.Number("expires_at") ?? Now + Day,
            ["livemode"] = false,
            ["status"] = "open",
            ["payment_status"] = "unpaid",
            ["payment_intent"] = null,
            ["subscription"] = null,
            ["success_url"] = success.AbsoluteUri,
            ["cancel_url"] = form["cancel_url"],
            ["url"] = new Uri(success, $"{StandInKeys.Root}/checkout/{id}").AbsoluteUri,
            ["metadata"] = form.Metadata("metadata"),
            ["_lines"] = new JsonArray([.. lines]),
            ["_trial_days"] = trialDays ?? 0,
            ["_metadata"] = form.Metadata(mode == "payment" ? "payment_intent_data[metadata]" : "subscription_data[metadata]"),
        });
    }

    /// <returns>Why the card was not charged, in words; null if it was.</returns>
    public string? Pay(JsonObject session, string number)
    {
        if (session.Text("status") != "open") return "This page has expired, or was paid already.";
        if (number == DeclinedCard) return "Your card was declined. Try another one.";
        if (number != GoodCard) return "This stand-in takes the test cards that are named below, and no real one.";
        var customer = books.Get(session.Text("customer"), "customer");
        (customer["_card"], customer["_declines"]) = (number[^4..], false);
        if (session.Text("mode") == "payment") session["payment_intent"] = PayOnce(session).Id();
        else session["subscription"] = Subscribe(session).Id();
        (session["status"], session["payment_status"], session["url"]) = ("complete", "paid", null);
        events.Add("checkout.session.completed", session);
        return null;
    }

    public void Expire()
    {
        foreach (var session in books.All("checkout.session").Where(s => s.Text("status") == "open" && s.Number("expires_at") <= Now).ToList()) Close(session);
    }

    public JsonObject Close(JsonObject session)
    {
        if (session.Text("status") != "open") throw StandInRefusal.Bad("Only Checkout Sessions with a status in [\"open\"] can be expired.");
        (session["status"], session["url"]) = ("expired", null);
        events.Add("checkout.session.expired", session);
        return session;
    }

    private JsonObject PayOnce(JsonObject session)
    {
        var (customer, amount, currency) = (session.Text("customer") ?? "", session.Number("amount_total"), session.Text("currency") ?? "");
        var payment = books.Add(new JsonObject
        {
            ["id"] = StandInBooks.NewId("pi"),
            ["object"] = "payment_intent",
            ["customer"] = customer,
            ["amount"] = amount,
            ["amount_received"] = amount,
            ["currency"] = currency,
            ["status"] = "succeeded",
            ["created"] = Now,
            ["metadata"] = session["_metadata"]?.DeepClone(),
        });
        payment["latest_charge"] = charges.Make(customer, amount, currency, null, payment.Id()).Id();
        events.Add("payment_intent.succeeded", payment);
        return payment;
    }

    private JsonObject Subscribe(JsonObject session)
    {
        var price = session["_lines"]?.AsArray().OfType<JsonObject>().Single(line => line["recurring"] is not null) ?? throw new InvalidOperationException("A session without lines.");
        return billing.Begin(
            session.Text("customer") ?? "", price, (int)session.Number("_trial_days"), session.Number("amount_total"), session["_metadata"]?.AsObject() ?? []);
    }

    [System.Text.RegularExpressions.GeneratedRegex(
        @"^(mode|customer|client_reference_id|success_url|cancel_url|expires_at|adaptive_pricing\[enabled\]|payment_method_types\[0\]|metadata\[order\]"
        + @"|(payment_intent_data|subscription_data)\[metadata\]\[order\]|subscription_data\[trial_period_days\]"
        + @"|line_items\[\d\]\[(quantity|price_data\]\[(currency|unit_amount|product_data\]\[name|recurring\]\[(interval|interval_count)))\])\z")]
    private static partial System.Text.RegularExpressions.Regex Known();
}
