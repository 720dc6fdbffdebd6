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
internal sealed class RecoveryStepModel(ReaderSignIn signIn, RecoveryCodes codes, Tries tries, ReviewDbContext db, TimeProvider time) : PageModel
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

        if (!await tries.TakeAsync(reader.Id, time.GetUtcNow().UtcDateTime, cancellationToken)) return Refuse(FactorWords.TooManyTries);
        if (!await codes.TakeAsync(reader.Id, Code, cancellationToken)) return Refuse("This is not one of your recovery codes, or it was used before.");
        await tries.ForgetAsync(reader.Id, cancellationToken);
        await signIn.CompleteAsync(reader, keep, SignInMethods.SecondFactor);
        return Redirect(ReturnUrl);
    }

    private PageResult Refuse(string why)
    {
        ModelState.AddModelError("Code", why);
        return Page();
    }
}
