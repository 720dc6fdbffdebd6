using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;
using ReviewPortal.Web.Pages.Shared;

namespace ReviewPortal.Web.Pages.Admin.Readers;

/// <summary>
/// A gift that a reader ordered: what was typed for it is changed here, its code is made anew, or it is made void, each with a reason. The desk does
/// not see the code.
/// </summary>
internal sealed class GiftModel(ReviewDbContext db, GiftDesk desk, GiftChanges changes, CurrentReader current, SiteOptions site, TimeProvider time) : PageModel, IGiftPage
{
    private const string LongReason = "The reason is longer than 500 characters.";
    private (Reader Giver, GiftSubscription Gift)? _held;

    public Reader Giver => Held.Giver;
    public GiftSubscription Given => Held.Gift;
    GiftSubscription? IGiftPage.Given => Given;
    public bool IsDesk => true;

    /// <summary>The order by which it was paid by card; null if it was not.</summary>
    public Guid? CardOrder { get; private set; }

    private (Reader Giver, GiftSubscription Gift) Held => _held ?? throw new InvalidOperationException("The gift is shown before it was loaded.");
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    [BindProperty]
    public GiftEntry Gift { get; set; } = new();

    /// <summary>Why it is changed.</summary>
    [BindProperty, StringLength(Signature.MaxNote, ErrorMessage = LongReason)]
    public string? Note { get; set; }

    /// <summary>Why it gets a new code, or is void.</summary>
    [BindProperty, StringLength(Signature.MaxNote, ErrorMessage = LongReason)]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(string reader, int id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(reader, id, cancellationToken)) return NotFound();
        Gift = Given.EntryAt(Now, site);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reader, int id, string? act, CancellationToken cancellationToken)
    {
        if (act is not ("void" or "reissue" or "change")) return BadRequest();
        if (!await LoadAsync(reader, id, cancellationToken)) return NotFound();
        if (act == "change") this.AddProblems(site.DateOf(Now));
        else Gift = Given.EntryAt(Now, site);
        var signature = current.Sign(act == "change" ? Note : Reason);
        if (signature.Note is null) ModelState.AddModelError(act == "change" ? nameof(Note) : nameof(Reason), "Say why.");
        if (!ModelState.IsValid) return Page();

        var change = await DoAsync(act, reader, id, signature, cancellationToken);
        if (change == GiftChange.Done) return Redirect($"/admin/readers/{reader}?notice=gift-{act}");
        if (!await LoadAsync(reader, id, cancellationToken)) return NotFound();
        if (change == GiftChange.Mailed) ModelState.AddModelError("Gift.SendOn", "It was mailed already. A day can be chosen with another address.");
        else ModelState.AddModelError("", $"Nothing can be done with it any more: {Given.Status.InWords()}.");
        return Page();
    }

    private async Task<GiftChange> DoAsync(string act, string reader, int id, Signature signature, CancellationToken cancellationToken)
    {
        if (act == "change") return await changes.ChangeAtDeskAsync(reader, id, Gift, signature, cancellationToken);
        var isDone = act == "void" ? await desk.VoidAsync(reader, id, signature, cancellationToken) : await desk.ReissueAsync(reader, id, signature, cancellationToken);
        return isDone ? GiftChange.Done : GiftChange.Over;
    }

    private async Task<bool> LoadAsync(string readerId, int id, CancellationToken cancellationToken)
    {
        var giver = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == readerId, cancellationToken);
        var gift = await db.GiftSubscriptions.AsNoTracking().Include(g => g.Plan).SingleOrDefaultAsync(g => g.Id == id && g.GiverId == readerId, cancellationToken);
        CardOrder = gift is null ? null : await db.CardOrders.Where(o => o.InvoiceNumber == gift.InvoiceNumber).Select(o => (Guid?)o.Id).SingleOrDefaultAsync(cancellationToken);
        _held = giver is null || gift is null ? null : (giver, gift);
        return _held is not null;
    }
}
