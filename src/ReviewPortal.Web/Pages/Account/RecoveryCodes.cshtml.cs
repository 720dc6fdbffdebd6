using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts.Factors;
using ReviewPortal.Data;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>Ten new recovery codes in place of those that there were.</summary>
[ConfirmedFirst, AskAgain]
internal sealed class RecoveryCodesModel(RecoveryCodes codes, ReviewDbContext db, CurrentReader current) : PageModel
{
    public int Left { get; private set; }
    public IReadOnlyList<string> Codes { get; private set; } = [];

    private string Id => current.Standing?.Id ?? "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await db.HasFactorAsync(Id, cancellationToken)) return Redirect("/account/signing-in");
        Left = await codes.LeftAsync(Id, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await db.HasFactorAsync(Id, cancellationToken)) return Redirect("/account/signing-in");
        Codes = await codes.RenewAsync(Id, cancellationToken);
        return Page();
    }
}
