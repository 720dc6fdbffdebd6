using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Payments;
using ReviewPortal.PrintSubscribers;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;
using ReviewPortal.Web.Pages.Account;

namespace ReviewPortal.Web.Pages.Admin.Subscribers;

/// <summary>
/// One number of the list: mended, ended, voided and reopened for as long as nobody has claimed it; its address mended, and it taken back from whoever
/// did; each with a reason.
/// </summary>
internal sealed class SubscriberModel(ReviewDbContext db, SubscriberDesk desk, CurrentReader current, SiteOptions site, TimeProvider time) : PageModel, IAddressPage
{
    private const string LongNote = "This is longer than 500 characters.";
    private const string ChangedMeanwhile = "Somebody changed or claimed this since you opened the page. It is shown as it is now: look at it, and send the form again if it is still wanted.";
    private PrintSubscriber? _subscriber;

    public PrintSubscriber Subscriber => _subscriber ?? throw new InvalidOperationException("The subscriber is shown before they were loaded.");
    public IReadOnlyList<Plan> Plans { get; private set; } = [];
    public string? Notice { get; private set; }
    public bool IsDesk => true;

    /// <summary>Whoever claimed it entered an address, and copies go there.</summary>
    public bool HasEnteredAddress { get; private set; }

    /// <summary>Of a number that was claimed.</summary>
    [BindProperty]
    public AddressEntry Address { get; set; } = new();

    [BindProperty]
    public SubscriberEntry Entry { get; set; } = new();

    [BindProperty, StringLength(Signature.MaxNote, ErrorMessage = LongNote)]
    public string? Note { get; set; }

    [BindProperty, StringLength(Signature.MaxNote, ErrorMessage = LongNote)]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(int id, string? notice, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        Fill();
        Notice = notice switch { "saved" => "Saved.", "moved" => "The address is saved, and the reader is written to.", _ => null };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, long seen, string? act, CancellationToken cancellationToken)
    {
        if (act is not ("mend" or "end" or "void" or "reopen" or "release" or "move")) return BadRequest();
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        if (act is not ("mend" or "move")) Fill();
        if (act == "move") this.AddProblems();
        var signature = current.Sign(act is "mend" or "move" ? Note : Reason);
        if (signature.Note is null) ModelState.AddModelError(act is "mend" or "move" ? nameof(Note) : nameof(Reason), "Say why.");
        if (!ModelState.IsValid) return Page();
        var isDone = Subscriber.ChangedAt.Ticks == seen && act switch
        {
            "mend" => await MendAsync(signature, cancellationToken),
            "move" => await desk.MoveAsync(id, Subscriber.ChangedAt, Address, signature, cancellationToken),
            "end" => await desk.EndAsync(id, Subscriber.ChangedAt, signature, cancellationToken),
            "release" => await desk.ReleaseAsync(id, Subscriber.ChangedAt, signature, cancellationToken),
            "void" => await desk.VoidAsync(id, Subscriber.ChangedAt, signature, cancellationToken),
            _ => await desk.ReopenAsync(id, Subscriber.ChangedAt, signature, cancellationToken),
        };
        if (isDone) return Redirect($"/admin/subscribers/{id}?notice={(act == "move" ? "moved" : "saved")}");
        if (!ModelState.IsValid) return Page();
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        ModelState.AddModelError("", ChangedMeanwhile);
        return Page();
    }

    private async Task<bool> MendAsync(Signature signature, CancellationToken cancellationToken)
    {
        Entry.Number = Subscriber.Number;
        var (facts, problems) = Entry.Read(Plans, site.DateOf(time.GetUtcNow().UtcDateTime), site);
        foreach (var (field, problem) in problems) ModelState.AddModelError($"{nameof(Entry)}.{field}", problem);
        return facts is not null && await desk.MendAsync(Subscriber.Id, Subscriber.ChangedAt, facts, signature, cancellationToken);
    }

    private void Fill()
    {
        Address = Subscriber.Address ?? new() { Name = Subscriber.Name, PostalCode = Subscriber.PostalCode };
        Entry = new()
        {
            Name = Subscriber.Name,
            Line1 = Subscriber.Line1,
            Line2 = Subscriber.Line2,
            Town = Subscriber.Town,
            PostalCode = Subscriber.PostalCode,
            Country = Subscriber.Country,
            Email = Subscriber.Email,
            Plan = Subscriber.Plan?.Slug,
            PaidUntil = site.LastDayBefore(Subscriber.PaidUntil).Iso(),
        };
    }

    private async Task<bool> LoadAsync(int id, CancellationToken cancellationToken)
    {
        _subscriber = await db.PrintSubscribers.AsNoTracking().Include(s => s.Plan).SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        Plans = await db.Plans.AsNoTracking().OrderBy(p => p.Position).ToListAsync(cancellationToken);
        HasEnteredAddress = _subscriber?.ClaimedById is { } reader && await db.PostalAddresses.AnyAsync(a => a.ReaderId == reader, cancellationToken);
        return _subscriber is not null;
    }
}
