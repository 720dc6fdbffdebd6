using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Site;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Pages.Shared;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>A gift that this reader gives, to be changed until it is redeemed; another’s is not found.</summary>
[Guarded(Gate.Order)]
internal sealed class ChangeGiftModel(ReviewDbContext db, GiftChanges changes, CurrentReader current, SiteOptions site, TimeProvider time) : PageModel, IGiftPage
{
    private const string AtOnce = "Something of it changed at the same moment. Send the form again.";
    private GiftSubscription? _given;

    public GiftSubscription Given => _given ?? throw new InvalidOperationException("The gift is shown before it was loaded.");
    GiftSubscription? IGiftPage.Given => Given;
    public bool IsDesk => false;

    [BindProperty]
    public GiftEntry Gift { get; set; } = new();

    private string ReaderId => current.Standing?.Id ?? throw new InvalidOperationException("Only a reader gives.");

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        Gift = Given.EntryAt(time.GetUtcNow().UtcDateTime, site);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        this.AddProblems(site.DateOf(time.GetUtcNow().UtcDateTime));
        if (!ModelState.IsValid) return Page();
        var change = await changes.ChangeAsync(ReaderId, id, Gift, cancellationToken);
        if (change == GiftChange.Done) return Redirect("/account/gifts?changed=true");
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        ModelState.AddModelError("", change == GiftChange.Mailed ? "It has been mailed, so only what its card says can be changed. Send the form again, if you still want to."
            : Given.IsOver ? "It changes no more." : AtOnce);
        return Page();
    }

    private async Task<bool> LoadAsync(int id, CancellationToken cancellationToken)
    {
        _given = await db.GiftSubscriptions.AsNoTracking().Include(g => g.Plan).SingleOrDefaultAsync(g => g.Id == id && g.GiverId == ReaderId, cancellationToken);
        return _given is not null;
    }
}
