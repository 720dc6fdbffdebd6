using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Payments;
using ReviewPortal.Paywall;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Account;

internal sealed class AddressModel(AddressBook addresses, ReviewDbContext db, CurrentReader current) : PageModel, IAddressPage
{
    [BindProperty]
    public AddressEntry Address { get; set; } = new();

    public bool IsSaved { get; private set; }

    /// <summary>The number, claimed by a reader who has entered no address yet, to whose address printed copies go; it is not shown to them.</summary>
    public string? ListedNumber { get; private set; }

    private ReaderStanding Reader => current.Standing ?? throw new InvalidOperationException("Only a reader has an address.");

    public async Task OnGetAsync(bool saved, CancellationToken cancellationToken)
    {
        IsSaved = saved;
        if (await addresses.FindAsync(Reader.Id, cancellationToken) is { } kept)
        {
            Address = kept.Entry;
            return;
        }

        Address.Name = Reader.Name;
        ListedNumber = await db.PrintSubscribers.Where(s => s.ClaimedById == Reader.Id && s.Line1 != null).OrderBy(s => s.Id).Select(s => s.Number).FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        this.AddProblems();
        if (!ModelState.IsValid) return Page();
        await addresses.SaveAsync(Reader.Id, Address, cancellationToken);
        return Redirect("/account/address?saved=true");
    }
}
