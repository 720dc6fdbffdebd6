using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

internal sealed class LogoutModel(SignInManager<Reader> signIn, CurrentReader current) : PageModel
{
    public IActionResult OnGet() => current.Standing is null ? Redirect("/") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        Response.ClearSite();
        return Redirect("/");
    }
}
