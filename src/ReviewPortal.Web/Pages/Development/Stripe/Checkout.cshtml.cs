using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Development;

namespace ReviewPortal.Web.Pages.Development.Stripe;

/// <summary>The stand-in's page for a card. It is where Stripe's would be, and takes test cards alone.</summary>
internal sealed class CheckoutModel(StandIn standIn, StandInBooks books, StandInCheckout checkout, TimeProvider time) : PageModel
{
    private JsonObject? _session;

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Expiry { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public bool IsOpen => Session.Text("status") == "open";
    public Money Sum => new(Session.Number("amount_total"), (Session.Text("currency") ?? "").ToUpperInvariant());
    public string Back => new Uri(Session.Text("cancel_url") ?? "/").PathAndQuery;

    public IEnumerable<(string Name, Money Sum, bool IsLater)> Lines => (Session["_lines"]?.AsArray() ?? []).OfType<JsonObject>().Select(line => (
        line.Text("_name") ?? "", new Money(line.Number("unit_amount"), Sum.Currency), line["recurring"] is not null && Session.Number("_trial_days") > 0));

    private JsonObject Session => _session ?? throw new InvalidOperationException("The page is shown before it was loaded.");

    public IActionResult OnGet(string id) => Load(id) ? Page() : NotFound();

    public IActionResult OnPost(string id)
    {
        if (!Load(id)) return NotFound();
        var number = string.Concat((Number ?? "").Where(char.IsAsciiDigit));
        if (!IsToCome(Expiry)) ModelState.AddModelError(nameof(Expiry), "Enter a month to come, such as 12/34.");
        if (Code is not { Length: 3 or 4 } code || !code.All(char.IsAsciiDigit)) ModelState.AddModelError(nameof(Code), "Enter three digits.");
        // The number itself is kept nowhere, and not shown again.
        if (ModelState.IsValid && standIn.Act(() => checkout.Pay(Session, number)) is { } problem) ModelState.AddModelError(nameof(Number), problem);
        return ModelState.IsValid ? Redirect(new Uri(Session.Text("success_url") ?? "/").PathAndQuery) : Page();
    }

    private bool Load(string id)
    {
        standIn.LetTimePass();
        _session = standIn.Act(() => books.Find(id, "checkout.session"));
        return _session is not null;
    }

    private bool IsToCome(string? expiry) =>
        DateOnly.TryParseExact(expiry?.Replace(" ", "", StringComparison.Ordinal), "MM/yy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
        && month.AddMonths(1) > DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
