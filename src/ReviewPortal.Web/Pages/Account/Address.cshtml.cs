using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Payments;
using ReviewPortal.Paywall;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Account;

internal sealed class AddressModel(AddressBook addresses, CurrentReader current) : PageModel, IAddressPage
{
    [BindProperty]
    public AddressEntry Address { get; set; } = new();

    public bool IsSaved { get; private set; }

    private ReaderStanding Reader => current.Standing ?? throw new InvalidOperationException("Only a reader has an address.");

    public async Task OnGetAsync(bool saved, CancellationToken cancellationToken)
    {
        IsSaved = saved;
        if (await addresses.FindAsync(Reader.Id, cancellationToken) is { } kept) Address = kept.Entry;
        else Address.Name = Reader.Name;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        this.AddProblems();
        if (!ModelState.IsValid) return Page();
        await addresses.SaveAsync(Reader.Id, Address, cancellationToken);
        return Redirect("/account/address?saved=true");
    }
}
