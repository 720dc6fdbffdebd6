using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Accounts.Factors;
using ReviewPortal.Data;
using ReviewPortal.Site;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>Sets up an authenticator app by its first code, or removes the one that there is.</summary>
[ConfirmedFirst, AskAgain]
internal sealed class AuthenticatorModel(
    ReaderSignIn signIn, AuthenticatorApps apps, FactorChanges changes, CodeCheck codes, SealedText seals, SiteOptions site, TimeProvider time) : PageModel
{
    private static readonly TimeSpan SetUpTime = TimeSpan.FromMinutes(30);

    [BindProperty, StringLength(20, ErrorMessage = "A code has six digits.")]
    public string? Code { get; set; }

    [BindProperty, StringLength(Passwords.MaxTyped, ErrorMessage = "This is too long for a password.")]
    public string? Proof { get; set; }

    /// <summary>Null once there is an app.</summary>
    public AuthenticatorKey? Key { get; private set; }

    /// <summary>What the form carries: a key that nobody has confirmed is not stored.</summary>
    public string SealedKey { get; private set; } = "";

    public IReadOnlyList<string> Codes { get; private set; } = [];
    public string ReturnUrl { get; private set; } = "/";

    public async Task OnGetAsync(string? returnUrl, CancellationToken cancellationToken)
    {
        ReturnUrl = Url.Local(returnUrl);
        var reader = await signIn.UserManager.GetPresentAsync(User);
        if (!await apps.HasAsync(reader.Id, cancellationToken)) Offer(reader, RandomNumberGenerator.GetBytes(Totp.KeyBytes));
    }

    /// <summary>The form that sets an app up carries its key; the one that removes it has none.</summary>
    public async Task<IActionResult> OnPostAsync(string? sealedKey, string? returnUrl, CancellationToken cancellationToken)
    {
        ReturnUrl = Url.Local(returnUrl);
        var reader = await signIn.UserManager.GetPresentAsync(User);
        var has = await apps.HasAsync(reader.Id, cancellationToken);
        if (has != (sealedKey is null)) return Redirect("/account/signing-in");
        return has ? await RemoveAsync(reader, cancellationToken) : await AddAsync(reader, sealedKey, cancellationToken);
    }

    private async Task<IActionResult> AddAsync(Reader reader, string? sealedKey, CancellationToken cancellationToken)
    {
        if (seals.Open(PurposeFor(reader), sealedKey) is not { } opened)
        {
            Offer(reader, RandomNumberGenerator.GetBytes(Totp.KeyBytes));
            return Refuse("Code", "That key is too old. Take the new one into the app, and enter its code.");
        }

        var key = Convert.FromBase64String(opened);
        Offer(reader, key);
        if (!ModelState.IsValid) return Page();
        try
        {
            if (!await apps.AddAsync(reader.Id, key, FactorWords.Digits(Code ?? ""), time.GetUtcNow().UtcDateTime, cancellationToken))
                return Refuse("Code", "This is not what the app should show now. See that the clock of its device is right, and enter the next code.");
        }
        catch (DbUpdateException failure) when (failure.IsClash())
        {
            // Twice at the same moment: the first is kept, and its answer has the codes.
            return Redirect("/account/signing-in");
        }

        Codes = await changes.AddedAsync(reader, SignInMethods.SecondFactor, cancellationToken);
        return Page();
    }

    private async Task<IActionResult> RemoveAsync(Reader reader, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return Page();
        if (await WhyNotAsync(reader, Proof ?? "", cancellationToken) is { } why) return Refuse("Proof", why);
        await apps.RemoveAsync(reader.Id, cancellationToken);
        await changes.RemovedAsync(reader, SignInMethods.SecondFactor, cancellationToken);
        return Redirect("/account/signing-in?notice=app-removed");
    }

    /// <returns>Why what was entered is no proof, or null.</returns>
    private async Task<string?> WhyNotAsync(Reader reader, string proof, CancellationToken cancellationToken)
    {
        var code = FactorWords.Digits(proof);
        if (code.Length == Totp.Digits && code.All(char.IsAsciiDigit))
            return await codes.ProblemOfAsync(reader.Id, code, cancellationToken);

        var checkedPassword = await signIn.CheckPasswordSignInAsync(reader, proof, lockoutOnFailure: true);
        if (checkedPassword.Succeeded) return null;
        return checkedPassword.IsLockedOut ? FactorWords.TooManyTries : "This is neither the password of this account nor a code of the app.";
    }

    private void Offer(Reader reader, byte[] key)
    {
        Key = new AuthenticatorKey(key, site.Name, reader.Email ?? "");
        SealedKey = seals.Seal(PurposeFor(reader), Convert.ToBase64String(key), SetUpTime);
    }

    private static string PurposeFor(Reader reader) => $"authenticator of {reader.Id}";

    private PageResult Refuse(string field, string why)
    {
        ModelState.AddModelError(field, why);
        return Page();
    }
}
