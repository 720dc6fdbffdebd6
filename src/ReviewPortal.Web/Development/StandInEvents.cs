using System.Text.Json.Nodes;
using ReviewPortal.Web.Payments.Stripe;

namespace ReviewPortal.Web.Development;

/// <summary>What the stand-in tells of what happened: kept for the list of events, and put out to be delivered.</summary>
internal sealed class StandInEvents(StandInBooks books, TimeProvider time)
{
    private const string Delivery = "_delivery";

    public void Add(string type, JsonObject thing)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var told = books.Add(new JsonObject
        {
            ["id"] = StandInBooks.NewId("evt"),
            ["object"] = "event",
            ["api_version"] = StripeClient.Version,
            ["created"] = now,
            ["type"] = type,
            ["livemode"] = false,
            ["pending_webhooks"] = 1,
            ["data"] = new JsonObject { ["object"] = thing.Shown() },
        });
        books.Add(new JsonObject { ["id"] = StandInBooks.NewId("dlv"), ["object"] = Delivery, ["event"] = told.Id(), ["due"] = now, ["tries"] = 0 });
    }

    /// <returns>What is to be delivered by now, the oldest first.</returns>
    public IReadOnlyList<StandInDelivery> Due()
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        lock (books.Gate)
        {
            return [.. books.All(Delivery).Where(d => d.Number("due") <= now)
                .Select(d => new StandInDelivery(d.Id(), books.Get(d.Text("event"), "event").ToJsonString()))];
        }
    }

    /// <summary>It was taken, or is not to be delivered at all.</summary>
    public void Done(string delivery) => Change(delivery, books.Remove);

    /// <summary>It was not taken: it is delivered again, later each time, and in the end no more.</summary>
    public void Again(string delivery) => Change(delivery, thing =>
    {
        var tries = thing.Number("tries") + 1;
        (thing["tries"], thing["due"]) = (tries, time.GetUtcNow().ToUnixTimeSeconds() + 10 * tries);
        if (tries > 10) books.Remove(thing);
    });

    private void Change(string delivery, Action<JsonObject> change)
    {
        lock (books.Gate)
        {
            if (books.Find(delivery, Delivery) is not { } thing) return;
            change(thing);
            books.Save();
        }
    }
}
