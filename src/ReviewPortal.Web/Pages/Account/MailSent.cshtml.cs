using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Mail;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>Where every request for a message leads, whether somebody has an account or not.</summary>
internal sealed class MailSentModel(IHostEnvironment environment, IOptions<MailOptions> mail) : PageModel
{
    public bool IsDevelopment => environment.IsDevelopment();
    public bool IsUnsent => !IsDevelopment && !mail.Value.HasHost;

    public PageResult OnGet() => Page();
}
