using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts.Factors;
using ReviewPortal.Data;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

internal sealed class SigningInModel(ReviewDbContext db, RecoveryCodes codes, CurrentReader current, IHostEnvironment environment) : PageModel
{
    private static readonly Dictionary<string, string> Notices = new()
    {
        ["passkey-added"] = "The passkey is added.",
        ["passkey-removed"] = "The passkey is removed.",
        ["app-removed"] = "The authenticator app is removed.",
    };

    public int Passkeys { get; private set; }
    public DateTime? App { get; private set; }
    public int Codes { get; private set; }
    public string ReturnUrl { get; private set; } = "/";
    public string? Changed { get; private set; }

    /// <summary>Whether the desk is shut for want of a second factor.</summary>
    public bool IsNeeded { get; private set; }

    public async Task OnGetAsync(string? returnUrl, string? notice, CancellationToken cancellationToken)
    {
        ReturnUrl = Url.Local(returnUrl);
        Changed = Notices.GetValueOrDefault(notice ?? "");
        var id = current.Standing?.Id ?? "";
        Passkeys = await db.UserPasskeys.Of(id).CountAsync(cancellationToken);
        App = await db.Authenticators.Where(a => a.ReaderId == id).Select(a => (DateTime?)a.AddedAt).SingleOrDefaultAsync(cancellationToken);
        Codes = await codes.LeftAsync(id, cancellationToken);
        IsNeeded = current.Standing is { IsStaff: true } && Passkeys == 0 && App is null && !environment.IsDevelopment();
    }
}
