using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>The code of an authenticator app, after a password or a link that was sent.</summary>
[Guarded(Gate.Code)]
internal sealed class SecondStepModel(ReaderSignIn signIn, AuthenticatorApps apps, CodeCheck codes) : PageModel
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

        if (await codes.ProblemOfAsync(reader.Id, Code, cancellationToken) is { } problem)
        {
            ModelState.AddModelError("Code", problem);
            return Page();
        }

        await signIn.CompleteAsync(reader, keep, SignInMethods.SecondFactor);
        return Redirect(ReturnUrl);
    }
}
