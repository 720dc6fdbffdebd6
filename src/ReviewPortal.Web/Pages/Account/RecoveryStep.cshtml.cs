using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Accounts.Factors;
using ReviewPortal.Data;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>In place of an authenticator app or a passkey that is lost.</summary>
[Guarded(Gate.Code)]
internal sealed class RecoveryStepModel(ReaderSignIn signIn, CodeCheck codes, ReviewDbContext db) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter a recovery code."), StringLength(60, ErrorMessage = "This is too long for a recovery code.")]
    public string Code { get; set; } = "";

    public string ReturnUrl { get; private set; } = "/";

    public async Task<IActionResult> OnGetAsync(string? returnUrl, CancellationToken cancellationToken)
    {
        ReturnUrl = Url.Local(returnUrl);
        return await signIn.FindWaitingAsync() is var (reader, _) && await db.HasFactorAsync(reader.Id, cancellationToken)
            ? Page()
            : Redirect(Return.To("/account/login", ReturnUrl));
    }

    public async Task<IActionResult> OnPostAsync(string? returnUrl, CancellationToken cancellationToken)
    {
        ReturnUrl = Url.Local(returnUrl);
        if (await signIn.FindWaitingAsync() is not var (reader, keep)) return Redirect(Return.To("/account/login", ReturnUrl));
        if (!ModelState.IsValid) return Page();

        if (await codes.ProblemOfRecoveryAsync(reader.Id, Code, cancellationToken) is { } problem)
        {
            ModelState.AddModelError("Code", problem);
            return Page();
        }

        await signIn.CompleteAsync(reader, keep, SignInMethods.SecondFactor);
        return Redirect(ReturnUrl);
    }
}
