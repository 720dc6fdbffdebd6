using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Development;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Development.Stripe;

/// <summary>What the stand-in holds; and by its buttons what time, banks and the post would do.</summary>
internal sealed class IndexModel(
    StandIn standIn, StandInBooks books, StandInBilling billing, StandInCharges charges, StandInDisputes disputes, StandInEvents events, StandInPost post,
    SiteOptions site) : PageModel
{
    public static IReadOnlyList<(StandInMishap, string)> Mishaps { get; } =
    [
        (StandInMishap.None, "delivered once, in their order"),
        (StandInMishap.Repeated, "delivered twice"),
        (StandInMishap.Shuffled, "held back for 20 seconds, and delivered in any order"),
        (StandInMishap.Lost, "lost"),
    ];

    public IReadOnlyList<JsonObject> Subscriptions { get; private set; } = [];
    public IReadOnlyList<JsonObject> Charges { get; private set; } = [];
    public IReadOnlyList<JsonObject> Disputes { get; private set; } = [];
    public int Waiting { get; private set; }
    public StandInMishap Mishap => post.Mishap;

    public void OnGet()
    {
        standIn.LetTimePass();
        Waiting = events.Due().Count;
        (Subscriptions, Charges, Disputes) = standIn.Act(() => (Latest("subscription"), Latest("charge"), Latest("dispute")));

        IReadOnlyList<JsonObject> Latest(string kind) => [.. books.All(kind).Reverse()];
    }

    public IActionResult OnPost([FromForm] string? act, [FromForm] string? thing, [FromForm] StandInMishap mishap)
    {
        if (act == "post") post.Mishap = mishap;
        else standIn.Act(() => Do(act, books.Find(thing, "subscription"), books.Find(thing, "charge"), books.Find(thing, "dispute")));
        return Redirect("/development/stripe");
    }

    public string Day(JsonObject subscription) =>
        site.DateOf(DateTimeOffset.FromUnixTimeSeconds(subscription.Number("current_period_end")).UtcDateTime).Long();

    public static Money Sum(JsonObject charge) => new(charge.Number("amount"), (charge.Text("currency") ?? "").ToUpperInvariant());

    private bool Do(string? act, JsonObject? subscription, JsonObject? charge, JsonObject? dispute)
    {
        if (act == "dispute" && charge is not null && !charge.Flag("disputed")) disputes.Open(charge, "fraudulent", isInquiry: false);
        if (dispute is not null && StandInDisputes.IsOpen(dispute) && act == "answer") disputes.Answer(dispute);
        if (dispute is not null && StandInDisputes.IsOpen(dispute) && act is ("win" or "lose")) disputes.Close(dispute, act == "win");
        if (act == "refund" && charge is not null && !charge.Flag("refunded") && !charge.Flag("disputed")) charges.Refund(charge, null);
        if (subscription is null || subscription.Text("status") == "canceled") return false;
        if (act is "renew" or "fail") books.Get(subscription.Text("customer"), "customer")["_declines"] = act == "fail";
        if (act is "renew" or "fail") billing.Renew(subscription);
        if (act == "retry") billing.Retry(subscription);
        if (act == "end") billing.Cancel(subscription, "cancellation_requested");
        return true;
    }
}
