using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Payments;
using ReviewPortal.PrintSubscribers;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Pages.Account;

namespace ReviewPortal.Web.Pages.Admin.Readers;

/// <summary>The postal address of a reader’s, changed for them with a reason.</summary>
internal sealed class AddressModel(ReviewDbContext db, AddressDesk desk, CurrentReader current) : PageModel, IAddressPage
{
    private Reader? _reader;

    public Reader Reader => _reader ?? throw new InvalidOperationException("The reader is shown before they were loaded.");
    public bool IsDesk => true;

    /// <summary>The number that they claimed and to whose address copies go; null if they entered one, or there is none.</summary>
    public PrintSubscriber? Listed { get; private set; }

    /// <summary>When the address that is shown was entered, in ticks; 0 if there is none.</summary>
    public long Seen => Kept?.ChangedAt.Ticks ?? 0;

    [BindProperty]
    public AddressEntry Address { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    private PostalAddress? Kept { get; set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        Address = Kept?.Entry ?? new() { Name = Reader.Name };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, long seen, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        this.AddProblems();
        var signature = current.SignWithReason(ModelState, nameof(Reason), Reason);
        if (signature?.Note?.Length > AddressDesk.MaxReason) ModelState.AddModelError(nameof(Reason), $"This is longer than {AddressDesk.MaxReason} characters.");
        if (!ModelState.IsValid || signature?.Note is not { } reason) return Page();

        if (Seen == seen && await desk.ChangeAsync(id, Kept?.ChangedAt, Address, reason, cancellationToken)) return Redirect($"/admin/readers/{id}?notice=address");
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        // The form as it was sent; the next one is of what is kept now.
        ModelState.AddModelError("", Kept is null
            ? HeldSubscription.ChangedMeanwhile
            : $"The address was changed since you opened the page: {Kept.Name}, {string.Join(", ", Kept.Lines)}. Send the form again if yours is right.");
        return Page();
    }

    private async Task<bool> LoadAsync(string id, CancellationToken cancellationToken)
    {
        _reader = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancellationToken);
        Kept = await db.PostalAddresses.AsNoTracking().SingleOrDefaultAsync(a => a.ReaderId == id, cancellationToken);
        Listed = Kept is not null ? null : await db.PrintSubscribers.AsNoTracking().Where(s => s.ClaimedById == id && s.Line1 != null).OrderBy(s => s.Id).FirstOrDefaultAsync(cancellationToken);
        return _reader is not null;
    }
}
