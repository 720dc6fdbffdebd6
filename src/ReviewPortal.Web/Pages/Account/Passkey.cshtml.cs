using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Account;

internal sealed class PasskeyModel(UserManager<Reader> readers) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter a name."), StringLength(Passkeys.MaxName, ErrorMessage = "The name is longer than 60 characters.")]
    public string Name { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await readers.FindPasskeyAsync(User, id) is not var (_, passkey)) return NotFound();
        Name = HeldPasskey.NameOf(passkey);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (await readers.FindPasskeyAsync(User, id) is not var (reader, passkey)) return NotFound();
        if (!ModelState.IsValid) return Page();
        passkey.Name = Name.Trim();
        await readers.AddOrUpdatePasskeyAsync(reader, passkey);
        return Redirect("/account/passkeys");
    }
}
