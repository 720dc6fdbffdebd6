using System.ComponentModel.DataAnnotations;
using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Accounts.Factors;
using ReviewPortal.Data;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>A reader's passkeys, and the form that adds one.</summary>
[ConfirmedFirst, AskAgain]
internal sealed class PasskeysModel(ReaderSignIn signIn, Passkeys passkeys, FactorChanges changes, ReviewDbContext db) : PageModel
{
    [BindProperty, StringLength(Passkeys.MaxName, ErrorMessage = "The name is longer than 60 characters.")]
    public string? Name { get; set; }

    [BindProperty, Required(ErrorMessage = "Your browser sent no passkey."), StringLength(Passkeys.MaxAnswer, ErrorMessage = "What came is not the answer of a passkey.")]
    public string Credential { get; set; } = "";

    public IReadOnlyList<HeldPasskey> Held { get; private set; } = [];
    public bool MayAdd => Held.Count < Passkeys.MaxCount;
    public IReadOnlyList<string> Codes { get; private set; } = [];
    public string ReturnUrl { get; private set; } = "/";

    public async Task OnGetAsync(string? returnUrl, CancellationToken cancellationToken)
    {
        ReturnUrl = Url.Local(returnUrl);
        await LoadAsync(await signIn.UserManager.GetPresentAsync(User), cancellationToken);
    }

    public async Task<ContentResult> OnPostOptionsAsync() =>
        Content(await passkeys.AskForNewAsync(HttpContext, await signIn.UserManager.GetPresentAsync(User)), MediaTypeNames.Application.Json);

    public async Task<IActionResult> OnPostAsync(string? returnUrl, CancellationToken cancellationToken)
    {
        ReturnUrl = Url.Local(returnUrl);
        var reader = await signIn.UserManager.GetPresentAsync(User);
        await LoadAsync(reader, cancellationToken);
        if (!MayAdd) ModelState.AddModelError("", "You have as many passkeys as this site keeps. Remove one first.");
        if (!ModelState.IsValid) return Refuse();
        if (!await passkeys.AddAsync(HttpContext, reader, Credential, Name?.Trim() ?? "", cancellationToken))
        {
            ModelState.AddModelError("", "The passkey was not taken: it is not for this site, it is here already, or it took too long. Try again.");
            return Refuse();
        }

        Codes = await changes.AddedAsync(reader, SignInMethods.Passkey, cancellationToken);
        if (Codes.Count > 0) return Page();
        return Redirect(ReturnUrl == "/" ? "/account/signing-in?notice=passkey-added" : ReturnUrl);
    }

    private PageResult Refuse()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task LoadAsync(Reader reader, CancellationToken cancellationToken)
    {
        var uses = await db.UserPasskeys.Of(reader.Id).LastUsesAsync(cancellationToken);
        var held = await signIn.UserManager.GetPasskeysAsync(reader);
        Held = [.. held.OrderBy(p => p.CreatedAt).Select(p => HeldPasskey.Of(p, uses.Where(u => u.CredentialId.SequenceEqual(p.CredentialId)).Select(u => (DateTime?)u.At).FirstOrDefault()))];
    }
}
