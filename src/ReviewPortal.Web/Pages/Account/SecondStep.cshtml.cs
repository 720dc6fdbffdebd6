using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Accounts.Factors;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>The code of an authenticator app, after a password or a link that was sent.</summary>
[Guarded(Gate.Code)]
internal sealed class SecondStepModel(ReaderSignIn signIn, AuthenticatorApps apps, Tries tries, TimeProvider time) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter the code."), StringLength(20, ErrorMessage = "A code has six digits.")]
    public string Code { get; set; } = "";

    public string ReturnUrl { get; private set; } = "/";

    public async Task<IActionResult> OnGetAsync(string? returnUrl, CancellationToken cancellationToken)
    {
        ReturnUrl = Url.Local(returnUrl);
        return await signIn.FindWaitingAsync() is var (reader, _) && await apps.HasAsync(reader.Id, cancellationToken)
            ? Page()
            : Redirect(Return.To("/account/login", ReturnUrl));
    }

    public async Task<IActionResult> OnPostAsync(string? returnUrl, CancellationToken cancellationToken)
    {
        ReturnUrl = Url.Local(returnUrl);
        if (await signIn.FindWaitingAsync() is not var (reader, keep)) return Redirect(Return.To("/account/login", ReturnUrl));
        if (!ModelState.IsValid) return Page();

        var now = time.GetUtcNow().UtcDateTime;
        if (!await tries.TakeAsync(reader.Id, now, cancellationToken)) return Refuse(FactorWords.TooManyTries);
        if (!await apps.TakeAsync(reader.Id, FactorWords.Digits(Code), now, cancellationToken)) return Refuse(FactorWords.WrongCode);
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
