using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Site;
using ReviewPortal.Web.Development;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Development.Stripe;

/// <summary>The stand-in's portal: another card, and the renewal cancelled or kept.</summary>
internal sealed class PortalModel(StandIn standIn, StandInBooks books, StandInBilling billing, SiteOptions site) : PageModel
{
    private JsonObject? _portal;

    public IReadOnlyList<JsonObject> Subscriptions { get; private set; } = [];
    public string Back => new Uri(_portal?.Text("return_url") ?? "/").PathAndQuery;
    public string? Card => Customer.Text("_card");
    public bool Declines => Customer.Flag("_declines");

    private JsonObject Customer => books.Get(_portal?.Text("customer"), "customer");

    public IActionResult OnGet(string id) => Load(id) ? Page() : NotFound();

    public IActionResult OnPost(string id, [FromForm] string? act, [FromForm] string? subscription)
    {
        if (!Load(id)) return NotFound();
        standIn.Act(() =>
        {
            var one = Subscriptions.FirstOrDefault(s => s.Id() == subscription && s.Text("status") != "canceled");
            if (act is "cancel" or "keep" && one is not null) billing.CancelAtEnd(one, act == "cancel");
            if (act is "good" or "bad") (Customer["_declines"], Customer["_card"]) = (act == "bad", act == "bad" ? "0341" : "4242");
            return true;
        });
        return Redirect(Request.Path);
    }

    public string Day(JsonObject subscription) =>
        site.DateOf(DateTimeOffset.FromUnixTimeSeconds(subscription.Number("current_period_end")).UtcDateTime).Long();

    private bool Load(string id)
    {
        standIn.LetTimePass();
        return standIn.Act(() =>
        {
            _portal = books.Find(id, "billing_portal.session");
            Subscriptions = [.. books.All("subscription").Where(s => s.Text("customer") == _portal?.Text("customer"))];
            return _portal is not null;
        });
    }
}
