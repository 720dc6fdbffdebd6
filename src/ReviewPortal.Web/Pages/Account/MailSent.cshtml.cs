using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>Where every request for a message leads, whether somebody has an account or not.</summary>
internal sealed class MailSentModel(IHostEnvironment environment) : PageModel
{
    public bool IsDevelopment => environment.IsDevelopment();

    public PageResult OnGet() => Page();
}
