using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Payments;
using ReviewPortal.Paywall;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Gifts;
using ReviewPortal.Web.Hosting;
using ReviewPortal.Web.Pages.Account;

namespace ReviewPortal.Web.Pages.Gifts;

/// <summary>What a reader was given, and where its printed issues go; one press, and it begins.</summary>
[NoReferrer]
internal sealed class AcceptModel(ReviewDbContext db, GiftRedemption gifts, GiftTickets tickets, AddressBook addresses, CurrentReader current, TimeProvider time) : PageModel, IAddressPage
{
    private GiftSubscription? _given;

    public GiftSubscription Given => _given ?? throw new InvalidOperationException("The gift is shown before it was loaded.");
    public string Ticket { get; private set; } = "";

    /// <summary>Null before it was loaded.</summary>
    public Plan? Plan => _given?.Plan;

    /// <summary>UTC, the end exclusive.</summary>
    public (DateTime Start, DateTime End) Term { get; private set; }

    /// <summary>Their own on this plan, if it renews; with its plan.</summary>
    public Subscription? Renewing { get; private set; }

    public string ReaderName => Reader.Name;

    public DateTime Now { get; } = time.GetUtcNow().UtcDateTime;

    [BindProperty]
    public AddressEntry Address { get; set; } = new();

    private ReaderStanding Reader => current.Standing ?? throw new InvalidOperationException("Only a reader redeems a gift.");

    public async Task<IActionResult> OnGetAsync(string? gift, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(gift, cancellationToken)) return Redirect("/gifts/redeem");
        if (await addresses.FindAsync(Reader.Id, cancellationToken) is { } kept) Address = kept.Entry;
        else Address.Name = Reader.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? gift, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(gift, cancellationToken)) return Redirect("/gifts/redeem");
        var isPrinted = Plan?.CoversPrint == true;
        if (isPrinted) this.AddProblems();
        if (!ModelState.IsValid) return Page();
        return await gifts.RedeemAsync(Given.Id, Reader.Id, isPrinted ? Address : null, cancellationToken) == RedemptionOutcome.Done
            ? Redirect("/account/gifts?begun=true")
            : Redirect("/gifts/redeem");
    }

    private async Task<bool> LoadAsync(string? ticket, CancellationToken cancellationToken)
    {
        Ticket = ticket ?? "";
        _given = tickets.GiftOf(ticket) is { } id ? await gifts.FindAsync(id, cancellationToken) : null;
        if (_given is null || !tickets.IsFor(ticket, _given)) return false;
        Renewing = await db.Subscriptions.AsNoTracking().Include(s => s.Plan).Where(s => s.ReaderId == Reader.Id && s.PlanId == _given.PlanId && s.EndsAt > Now)
            .Where(s => s.RenewalIssues != null && s.CancelledAt == null).OrderByDescending(s => s.EndsAt).FirstOrDefaultAsync(cancellationToken);
        Term = await gifts.TermAsync(_given, Reader.Id, Now, cancellationToken);
        return true;
    }
}
