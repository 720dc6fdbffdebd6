using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;

namespace ReviewPortal.Web.Development;

/// <summary>Money at the stand-in, of which there is none: what cards are charged, and what is sent back.</summary>
internal sealed partial class StandInCharges(StandInBooks books, StandInEvents events, TimeProvider time)
{
    private long Now => time.GetUtcNow().ToUnixTimeSeconds();

    public JsonObject Make(string customer, long amount, string currency, string? invoice, string? payment)
    {
        var charge = books.Add(new JsonObject
        {
            ["id"] = StandInBooks.NewId("ch"),
            ["object"] = "charge",
            ["amount"] = amount,
            ["amount_refunded"] = 0,
            ["refunded"] = false,
            ["disputed"] = false,
            ["currency"] = currency,
            ["customer"] = customer,
            ["invoice"] = invoice,
            ["payment_intent"] = payment,
            ["created"] = Now,
            ["paid"] = true,
            ["status"] = "succeeded",
        });
        events.Add("charge.succeeded", charge);
        return charge;
    }

    /// <summary>A refund as it is asked for: with no field that Stripe would not know, and for a reason that it knows.</summary>
    public JsonObject Refund(IReadOnlyDictionary<string, StringValues> fields)
    {
        var form = new StandInForm(fields, Known());
        if (form["reason"] is not (null or "duplicate" or "fraudulent" or "requested_by_customer")) throw StandInRefusal.Bad("Invalid reason", "reason");
        return Refund(books.Get(form.Need("charge"), "charge"), form.Number("amount"));
    }

    public JsonObject Refund(JsonObject charge, long? amount)
    {
        if (books.All("dispute").Any(d => d.Text("charge") == charge.Id() && !d.Flag("is_charge_refundable")))
            throw StandInRefusal.Bad("The charge has been charged back.", "charge", "charge_disputed");
        var left = charge.Number("amount") - charge.Number("amount_refunded");
        var sum = amount ?? left;
        if (left == 0) throw StandInRefusal.Bad("The charge has already been refunded.", "charge", "charge_already_refunded");
        if (sum <= 0 || sum > left) throw StandInRefusal.Bad("Refund amount is greater than unrefunded amount on charge", "amount");
        charge["amount_refunded"] = charge.Number("amount_refunded") + sum;
        charge["refunded"] = charge.Number("amount_refunded") == charge.Number("amount");
        var refund = books.Add(new JsonObject
        {
            ["id"] = StandInBooks.NewId("re"),
            ["object"] = "refund",
            ["amount"] = sum,
            ["charge"] = charge.Id(),
            ["payment_intent"] = charge.Text("payment_intent"),
            ["currency"] = charge.Text("currency"),
            ["created"] = Now,
            ["status"] = "succeeded",
        });
        events.Add("charge.refunded", charge);
        return refund;
    }

    [GeneratedRegex(@"^(charge|amount|reason|metadata\[order\])\z")]
    private static partial Regex Known();
}
