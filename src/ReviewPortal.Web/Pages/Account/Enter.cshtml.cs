using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>Where a link to sign in leads. Opening it shows a button, and only pressing that uses the link up.</summary>
[NoReferrer, Guarded(Gate.Password, Handler = "Password")]
internal sealed class EnterModel(OneTimeLinks links, LinkEntry entry) : PageModel
{
    /// <summary>To confirm or to sign in; null if the link is not good.</summary>
    public LinkPurpose? Purpose { get; private set; }

    /// <summary>Whether the address is confirmed by this, and nobody knows yet whose the password is.</summary>
    public bool AsksPassword { get; private set; }

    /// <summary>What is typed is never shown again.</summary>
    public string Password { get; } = "";

    public async Task<PageResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        Purpose = await links.LookAsync(token, cancellationToken) is (LinkPurpose.Confirm or LinkPurpose.SignIn) and var purpose ? purpose : null;
        AsksPassword = Purpose is { } good && await entry.AsksPasswordAsync(good, token, cancellationToken);
        if (Purpose is null) Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellationToken)
    {
        await OnGetAsync(token, cancellationToken);
        return AsksPassword ? Page() : await EnterAsync(token, null, isNew: false, cancellationToken);
    }

    public async Task<IActionResult> OnPostPasswordAsync(
        string token,
        [FromForm(Name = nameof(Password)), Required(ErrorMessage = "Enter the password, or choose one.")]
        [StringLength(Passwords.MaxTyped, ErrorMessage = "This is too long for a password.")] string password,
        [FromForm] string? act,
        CancellationToken cancellationToken)
    {
        await OnGetAsync(token, cancellationToken);
        return ModelState.IsValid ? await EnterAsync(token, password, act == "new", cancellationToken) : Page();
    }

    private async Task<IActionResult> EnterAsync(string token, string? password, bool isNew, CancellationToken cancellationToken)
    {
        if (Purpose is not { } purpose) return Page();
        var (returnUrl, problem) = await entry.EnterAsync(purpose, token, password, isNew, cancellationToken);
        if (returnUrl is not null) return Redirect(Url.Local(returnUrl));
        // Somebody was faster, if nothing is wrong.
        if (problem is null) return await OnGetAsync(token, cancellationToken);
        ModelState.AddModelError(nameof(Password), problem);
        return Page();
    }
}
