using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Account;

[AskAgain]
internal sealed class RemovePasskeyModel(UserManager<Reader> readers, FactorChanges changes) : PageModel
{
    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await readers.FindPasskeyAsync(User, id) is not var (_, passkey)) return NotFound();
        Name = HeldPasskey.NameOf(passkey);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken)
    {
        if (await readers.FindPasskeyAsync(User, id) is not var (reader, passkey)) return NotFound();
        await readers.RemovePasskeyAsync(reader, passkey.CredentialId);
        await changes.RemovedAsync(reader, SignInMethods.Passkey, cancellationToken);
        return Redirect("/account/signing-in?notice=passkey-removed");
    }
}
