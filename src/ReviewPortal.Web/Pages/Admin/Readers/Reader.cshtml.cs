using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Payments;
using ReviewPortal.Paywall;
using ReviewPortal.PrintSubscribers;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;
using ReviewPortal.Web.Pages.Shared;

namespace ReviewPortal.Web.Pages.Admin.Readers;

/// <summary>
/// Who a reader is, what they hold, and why they can or cannot read an article. Roles are shown here; an administrator changes
/// them, and signs the reader out, on pages of their own.
/// </summary>
internal sealed class ReaderModel(
    ReviewDbContext db, CirculationDesk desk, AccessInquiry inquiry, CurrentReader current, SiteOptions site, TimeProvider time) : PageModel
{
    private Reader? _reader;

    public Reader Reader => _reader ?? throw new InvalidOperationException("The reader is shown before they were loaded.");
    public DateTime Now { get; } = time.GetUtcNow().UtcDateTime;
    public IReadOnlyList<string> Roles { get; private set; } = [];
    public IReadOnlyList<Subscription> Subscriptions { get; private set; } = [];
    public IReadOnlyList<Invoice> Invoices { get; private set; } = [];
    public IReadOnlyList<GiftSubscription> Gifts { get; private set; } = [];
    public PostalAddress? Address { get; private set; }

    /// <summary>The numbers of the review's list that this reader claimed.</summary>
    public IReadOnlyList<PrintSubscriber> Claimed { get; private set; } = [];

    public IReadOnlyList<Plan> Plans { get; private set; } = [];
    public ReaderLine Line => ReaderLine.Of(Reader, Subscriptions, Now);
    public int SeenLatest => Subscriptions.Count == 0 ? 0 : Subscriptions.Max(s => s.Id);
    public string? Article { get; private set; }
    public Explanation? Explanation { get; private set; }
    public string? Notice { get; private set; }
    public bool MayAdminister => current.Standing?.Roles.Contains(ReviewPortal.Accounts.Roles.Admin) == true;

    [BindProperty]
    public string? Plan { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(string id, string? article, string? notice, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        Article = article;
        if (!string.IsNullOrWhiteSpace(article))
            Explanation = Explanation.Of(await inquiry.AskAsync(id, article, cancellationToken), Now, site);
        Notice = notice switch
        {
            "invited" => "The invitation was sent.",
            "roles" => "The roles were changed. They count from their next request.",
            "signed-out" => "They are signed out everywhere, and told by mail.",
            "card-refunded" => "The money goes back to the card. What follows from it shows here within minutes.",
            "gift-void" => "The gift is void, and its giver is written to.",
            "address" => "The address is saved, and the reader is written to.",
            "gift-change" => "The gift is as you entered it. If that changed anything, its giver is written to.",
            "gift-reissue" => "The gift has a new code, and its giver is written to.",
            "granted" => "The subscription was granted. It counts from their next request.",
            "changed" => "The subscription’s end was changed. It counts from their next request.",
            _ when SubscriptionForms.Notice(notice) is { } done => done,
            "ended" => "The subscription was ended. It counts from their next request.",
            _ => null,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, int seen, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        var plan = Plans.FirstOrDefault(p => p.Id == FormText.Whole(Plan, 1, int.MaxValue));
        if (plan is null) ModelState.AddModelError(nameof(Plan), "Choose one of the plans.");
        var endsAt = ModelState.ReadLastDay(nameof(Until), Until, Now, Now, site);
        var signature = current.SignWithReason(ModelState, nameof(Reason), Reason);
        if (!ModelState.IsValid || plan is null || endsAt is null || signature is null) return Page();

        if (await desk.GrantAsync(id, seen, plan.Id, endsAt.Value, signature, cancellationToken)) return Redirect($"/admin/readers/{id}?notice=granted");

        await LoadAsync(id, cancellationToken);
        ModelState.AddModelError("", "This reader was granted another subscription since you opened the page. Look at the list, and grant yours as well if it is still wanted.");
        return Page();
    }

    private async Task<bool> LoadAsync(string id, CancellationToken cancellationToken)
    {
        _reader = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancellationToken);
        if (_reader is null) return false;
        Roles = await db.UserRoles.Where(ur => ur.UserId == id).Join(db.Roles, ur => ur.RoleId, r => r.Id, (ur, r) => r.Name ?? "").ToListAsync(cancellationToken);
        Subscriptions = await db.Subscriptions.AsNoTracking().Include(s => s.Plan).Include(s => s.History.OrderBy(e => e.Id)).Where(s => s.ReaderId == id)
            .OrderByDescending(s => s.EndsAt).ThenByDescending(s => s.Id).ToListAsync(cancellationToken);
        Invoices = await db.Invoices.AsNoTracking().Where(i => i.ReaderId == id).OpenFirst().ToListAsync(cancellationToken);
        Gifts = await db.GiftSubscriptions.AsNoTracking().Include(g => g.Plan).Where(g => g.GiverId == id).OrderByDescending(g => g.Id).ToListAsync(cancellationToken);
        Claimed = await db.PrintSubscribers.AsNoTracking().Where(s => s.ClaimedById == id).OrderBy(s => s.Id).ToListAsync(cancellationToken);
        Address = await db.PostalAddresses.AsNoTracking().SingleOrDefaultAsync(a => a.ReaderId == id, cancellationToken);
        Plans = await db.Plans.AsNoTracking().OrderBy(p => p.Position).ToListAsync(cancellationToken);
        return true;
    }
}
