using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;

namespace ReviewPortal.Web.Development;

/// <summary>
/// Not Stripe: a stand-in for it on this machine, which moves no money. It answers as Stripe's documentation says of those
/// calls that the site makes, and lets time pass at Stripe as it passes here.
/// </summary>
internal sealed class StandIn(StandInBooks books, StandInCheckout checkout, StandInBilling billing, StandInCharges charges, TimeProvider time)
{
    private const int Day = 24 * 60 * 60;

    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["customers"] = "customer",
        ["checkout/sessions"] = "checkout.session",
        ["subscriptions"] = "subscription",
        ["prices"] = "price",
        ["invoices"] = "invoice",
        ["charges"] = "charge",
        ["payment_intents"] = "payment_intent",
        ["refunds"] = "refund",
        ["disputes"] = "dispute",
        ["events"] = "event",
    };

    public (int Status, JsonObject Body, bool IsReplay) Answer(StandInRequest request)
    {
        lock (books.Gate)
        {
            try
            {
                if (request.Authorization != $"Bearer {StandInKeys.SecretKey}") throw new StandInRefusal(StatusCodes.Status401Unauthorized, "invalid_request_error", null, "Invalid API Key provided");
                if (request.Version is null) throw StandInRefusal.Bad("The stand-in wants a pinned version: send Stripe-Version.");
                LetTimePass();
                return Once(request);
            }
            catch (StandInRefusal refusal)
            {
                return (refusal.Status, refusal.Body, false);
            }
            finally
            {
                if (request.Method != "GET") books.Save();
            }
        }
    }

    /// <summary>What somebody does on one of the stand-in's pages.</summary>
    public T Act<T>(Func<T> act)
    {
        lock (books.Gate)
        {
            var answer = act();
            books.Save();
            return answer;
        }
    }

    /// <summary>Renews, tries again and lets expire what has become due.</summary>
    public void LetTimePass()
    {
        lock (books.Gate)
        {
            var before = books.Count;
            billing.Advance();
            checkout.Expire();
            // Whatever happened, an event tells of it.
            if (books.Count != before) books.Save();
        }
    }

    /// <summary>A POST that is sent again with its key is answered as it was, and nothing is done, for a day (https://docs.stripe.com/api/idempotent_requests).</summary>
    private (int, JsonObject, bool) Once(StandInRequest request)
    {
        if (request.Method != "POST" || request.Key is not { } key) return (StatusCodes.Status200OK, Do(request), false);
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var sent = $"{request.Path}?{string.Join('&', request.Fields.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}"))}";
        if (books.Find($"key_{key}", "_key") is { } known && known.Number("created") > now - Day)
        {
            if (known.Text("sent") != sent)
                throw new StandInRefusal(StatusCodes.Status400BadRequest, "idempotency_error", null,
                    "Keys for idempotent requests can only be used with the same parameters they were first used with.");
            return (StatusCodes.Status200OK, known["answer"]?.DeepClone().AsObject() ?? [], true);
        }

        var answer = Do(request);
        if (books.Find($"key_{key}", "_key") is { } old) books.Remove(old);
        books.Add(new JsonObject { ["id"] = $"key_{key}", ["object"] = "_key", ["created"] = now, ["sent"] = sent, ["answer"] = answer.DeepClone() });
        return (StatusCodes.Status200OK, answer, false);
    }

    private JsonObject Do(StandInRequest request)
    {
        var path = request.Path;
        var kind = Kinds.Where(k => path == k.Key || path.StartsWith($"{k.Key}/", StringComparison.Ordinal)).Select(k => (k.Key, k.Value)).FirstOrDefault();
        var id = kind.Key is null || path.Length == kind.Key.Length ? null : path[(kind.Key.Length + 1)..];
        return (request.Method, path, id) switch
        {
            ("POST", "customers", _) => Customer().Shown(),
            ("POST", "prices", _) => books.Add(StandInForm.PriceOf(request.Fields)).Shown(),
            ("POST", "checkout/sessions", _) => checkout.Make(request.Fields).Shown(),
            ("POST", _, { } one) when kind.Key == "checkout/sessions" && one.EndsWith("/expire", StringComparison.Ordinal) => checkout.Close(books.Get(one[..^7], kind.Value)).Shown(),
            ("POST", "refunds", _) => charges.Refund(request.Fields).Shown(),
            ("POST", "billing_portal/sessions", _) => Portal(request.Fields).Shown(),
            ("POST", _, { } one) when kind.Key == "subscriptions" => billing.Update(books.Get(one, kind.Value), request.Fields).Shown(),
            ("DELETE", _, { } one) when kind.Key == "subscriptions" => Cancel(books.Get(one, kind.Value)).Shown(),
            ("GET", _, null) when kind.Key is not null => Expanded(books.List(kind.Value, request.Fields), request.Fields),
            ("GET", _, { } one) when kind.Key is not null => Expanded(books.Get(one, kind.Value).Shown(), request.Fields),
            _ => throw new StandInRefusal(StatusCodes.Status404NotFound, "invalid_request_error", null, $"Unrecognized request URL ({request.Method}: /v1/{path})."),
        };
    }

    private JsonObject Customer() => books.Add(new JsonObject
    {
        ["id"] = StandInBooks.NewId("cus"),
        ["object"] = "customer",
        ["created"] = time.GetUtcNow().ToUnixTimeSeconds(),
        ["livemode"] = false,
    });

    private JsonObject Cancel(JsonObject subscription)
    {
        billing.Cancel(subscription, "cancellation_requested");
        return subscription;
    }

    private JsonObject Portal(IReadOnlyDictionary<string, StringValues> fields)
    {
        var id = StandInBooks.NewId("bps");
        var back = new Uri(fields.GetValueOrDefault("return_url").ToString());
        return books.Add(new JsonObject
        {
            ["id"] = id,
            ["object"] = "billing_portal.session",
            ["customer"] = books.Get(fields.GetValueOrDefault("customer").ToString(), "customer").Id(),
            ["created"] = time.GetUtcNow().ToUnixTimeSeconds(),
            ["return_url"] = back.AbsoluteUri,
            ["url"] = new Uri(back, $"{StandInKeys.Root}/portal/{id}").AbsoluteUri,
        });
    }

    /// <summary>Puts a whole charge where its id stands, if it was asked for.</summary>
    private JsonObject Expanded(JsonObject answer, IReadOnlyDictionary<string, StringValues> fields)
    {
        foreach (var name in fields.GetValueOrDefault("expand[]"))
        {
            if (name is "data.charge") foreach (var one in answer["data"]?.AsArray().OfType<JsonObject>() ?? []) Put(one, "charge");
            else if (name is "charge" or "latest_charge") Put(answer, name);
            else throw StandInRefusal.Bad($"This property cannot be expanded ({name}).", "expand");
        }

        return answer;
    }

    private void Put(JsonObject thing, string name)
    {
        if (books.Find(thing.Text(name), "charge") is { } charge) thing[name] = charge.Shown();
    }
}
