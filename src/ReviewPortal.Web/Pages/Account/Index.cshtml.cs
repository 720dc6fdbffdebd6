using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Payments;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Account;

internal sealed class IndexModel(ReviewDbContext db, CurrentReader current, TimeProvider time) : PageModel
{
    public string Name => current.Standing?.Name ?? "";
    public string? Email { get; private set; }
    public bool IsConfirmed { get; private set; }
    public DateTime Now { get; } = time.GetUtcNow().UtcDateTime;
    public IReadOnlyList<Subscription> Subscriptions { get; private set; } = [];
    public IReadOnlyList<Invoice> Invoices { get; private set; } = [];
    public IReadOnlyList<CardLine> CardLines { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public bool Changed { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Notice { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var id = current.Standing?.Id ?? throw new InvalidOperationException("Only a reader has an account.");
        var account = await db.Users.Where(u => u.Id == id).Select(u => new { u.Email, u.EmailConfirmed }).SingleAsync(cancellationToken);
        (Email, IsConfirmed) = (account.Email, account.EmailConfirmed);
        // What runs stands before what is to come, and what has ended comes last.
        var held = await db.Subscriptions.AsNoTracking().Include(s => s.Plan).Where(s => s.ReaderId == id).ToListAsync(cancellationToken);
        Subscriptions = [.. held.OrderBy(s => s.EndsAt <= Now).ThenBy(s => s.StartsAt > Now).ThenByDescending(s => s.EndsAt)];
        Invoices = await db.Invoices.AsNoTracking().Where(i => i.ReaderId == id).OrderByDescending(i => i.Number).ToListAsync(cancellationToken);
        CardLines = await CardLine.ReadAsync(db, id, cancellationToken);
    }
}
