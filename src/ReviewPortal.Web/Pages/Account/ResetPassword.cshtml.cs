using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

[NoReferrer]
internal sealed class ResetPasswordModel(OneTimeLinks links, PasswordReset reset) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Choose a new password.")]
    [StringLength(Passwords.MaxTyped, ErrorMessage = "This is too long for a password.")]
    public string New { get; set; } = "";

    public bool IsGood { get; private set; }
    public bool IsDone { get; private set; }

    public async Task<PageResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        IsGood = await links.LookAsync(token, cancellationToken) == LinkPurpose.Reset;
        return Shown();
    }

    public async Task<PageResult> OnPostAsync(string token, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return await OnGetAsync(token, cancellationToken);
        (IsGood, var problem) = await reset.ResetAsync(token, New, cancellationToken);
        IsDone = IsGood && problem is null;
        if (problem is not null) ModelState.AddModelError("New", problem);
        return Shown();
    }

    private PageResult Shown()
    {
        if (!IsGood) Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
