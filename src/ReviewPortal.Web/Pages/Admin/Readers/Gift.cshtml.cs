using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Readers;

/// <summary>A gift that a reader ordered: its code is made anew here, or it is made void, each with a reason. The desk does not see the code.</summary>
internal sealed class GiftModel(ReviewDbContext db, GiftDesk desk, CurrentReader current) : PageModel
{
    private (Reader Giver, GiftSubscription Gift)? _held;

    public Reader Giver => Held.Giver;
    public GiftSubscription Gift => Held.Gift;

    /// <summary>The order by which it was paid by card; null if it was not.</summary>
    public Guid? CardOrder { get; private set; }

    private (Reader Giver, GiftSubscription Gift) Held => _held ?? throw new InvalidOperationException("The gift is shown before it was loaded.");

    [BindProperty, StringLength(Signature.MaxNote, ErrorMessage = "The reason is longer than 500 characters.")]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(string reader, int id, CancellationToken cancellationToken) =>
        await LoadAsync(reader, id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reader, int id, string? act, CancellationToken cancellationToken)
    {
        if (act is not ("void" or "reissue")) return BadRequest();
        if (!await LoadAsync(reader, id, cancellationToken)) return NotFound();
        var signature = current.Sign(Reason);
        if (signature.Note is null) ModelState.AddModelError(nameof(Reason), "Say why.");
        if (!ModelState.IsValid) return Page();

        var isDone = act == "void"
            ? await desk.VoidAsync(reader, id, signature, cancellationToken)
            : await desk.ReissueAsync(reader, id, signature, cancellationToken);
        if (isDone) return Redirect($"/admin/readers/{reader}?notice=gift-{act}");
        if (!await LoadAsync(reader, id, cancellationToken)) return NotFound();
        ModelState.AddModelError("", $"Nothing can be done with it any more: {Gift.Status.InWords()}.");
        return Page();
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
