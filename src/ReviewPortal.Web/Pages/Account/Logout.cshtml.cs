using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Records;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

internal sealed class LogoutModel(SignInManager<Reader> signIn, CurrentReader current, Recorder record) : PageModel
{
    public IActionResult OnGet() => current.Standing is null ? Redirect("/") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (current.Standing is not null) await record.WriteAsync(RecordKind.SignOut, cancellationToken);
        await signIn.SignOutAsync();
        Response.ClearSite();
        return Redirect("/");
    }
}
