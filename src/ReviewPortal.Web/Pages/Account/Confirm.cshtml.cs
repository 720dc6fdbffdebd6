using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Accounts.Factors;
using ReviewPortal.Data;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>
/// Asks a reader who is signed in to prove once more that it is they, before what is dangerous: by whatever they have. A passkey
/// is taken by the page that takes them all.
/// </summary>
[Guarded(Gate.Password), Guarded(Gate.Code, Handler = "Code"), Guarded(Gate.Mail, Handler = "Link")]
internal sealed class ConfirmModel(
    ReaderSignIn signIn, PresentSession session, AuthenticatorApps apps, CodeCheck codes, LinkMail mail, AccountLetters letters, ReviewDbContext db) : PageModel
{
    public bool HasPassword { get; private set; }
    public bool HasPasskey { get; private set; }
    public bool HasApp { get; private set; }

    /// <summary>Then their mailbox is what they have.</summary>
    public bool HasNothing => !HasPassword && !HasPasskey && !HasApp;

    public string ReturnUrl { get; private set; } = "/";

    /// <summary>What is typed is never shown again.</summary>
    public string Password { get; } = "";

    public string Code { get; } = "";

    public Task OnGetAsync(string? returnUrl, CancellationToken cancellationToken) => LoadAsync(returnUrl, cancellationToken);

    public async Task<IActionResult> OnPostAsync(
        string? returnUrl,
        [FromForm(Name = nameof(Password)), Required(ErrorMessage = "Enter your password."), StringLength(Passwords.MaxTyped, ErrorMessage = "This is too long for a password.")] string password,
        CancellationToken cancellationToken)
    {
        var reader = await LoadAsync(returnUrl, cancellationToken);
        if (!ModelState.IsValid) return Page();
        return await signIn.UserManager.CheckPasswordAsync(reader, password) ? await ProveAsync(reader) : Refuse(nameof(Password), "This is not the password of this account.");
    }

    public async Task<IActionResult> OnPostCodeAsync(
        string? returnUrl,
        [FromForm(Name = nameof(Code)), Required(ErrorMessage = "Enter the code."), StringLength(20, ErrorMessage = "A code has six digits.")] string code,
        CancellationToken cancellationToken)
    {
        var reader = await LoadAsync(returnUrl, cancellationToken);
        if (!ModelState.IsValid) return Page();
        return await codes.ProblemOfAsync(reader.Id, code, cancellationToken) is { } problem ? Refuse(nameof(Code), problem) : await ProveAsync(reader);
    }

    /// <summary>The link signs in anew on this device, and leads back to what was asked for.</summary>
    public async Task<IActionResult> OnPostLinkAsync(string? returnUrl, CancellationToken cancellationToken)
    {
        var reader = await LoadAsync(returnUrl, cancellationToken);
        if (!HasNothing) return Page();
        mail.Add(LinkPurpose.SignIn, reader, reader.Email, ReturnUrl, letters.SignIn);
        await db.SaveChangesAsync(cancellationToken);
        return Redirect("/account/mail-sent");
    }

    private async Task<Reader> LoadAsync(string? returnUrl, CancellationToken cancellationToken)
    {
        ReturnUrl = Url.Local(returnUrl);
        var reader = await signIn.UserManager.GetPresentAsync(User);
        HasPassword = reader.PasswordHash is not null;
        HasPasskey = await db.UserPasskeys.Of(reader.Id).AnyAsync(cancellationToken);
        HasApp = await apps.HasAsync(reader.Id, cancellationToken);
        return reader;
    }

    private async Task<IActionResult> ProveAsync(Reader reader)
    {
        await session.ProveAsync(reader);
        return Redirect(ReturnUrl);
    }

    private PageResult Refuse(string field, string why)
    {
        ModelState.AddModelError(field, why);
        return Page();
    }
}
