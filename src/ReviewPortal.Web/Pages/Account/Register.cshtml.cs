using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Records;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

[Guarded(Gate.Account)]
internal sealed class RegisterModel(SignInManager<Reader> signIn, CurrentReader current, Recorder record, TimeProvider time) : PageModel
{
    private const string Taken = "There is an account with this e-mail address already. Sign in instead.";

    [BindProperty, Required(ErrorMessage = "Enter your name."), StringLength(100, ErrorMessage = "The name is longer than 100 characters.")]
    public string Name { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Enter your e-mail address."), StringLength(254, ErrorMessage = "This is too long for an e-mail address.")]
    [EmailAddress(ErrorMessage = "This is not an e-mail address.")]
    public string Email { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Choose a password.")]
    public string Password { get; set; } = "";

    public string ReturnUrl { get; private set; } = "/";

    public IActionResult OnGet(string? returnUrl)
    {
        ReturnUrl = Url.Local(returnUrl);
        return current.Standing is null ? Page() : Redirect(ReturnUrl);
    }

    public async Task<IActionResult> OnPostAsync(string? returnUrl, CancellationToken cancellationToken)
    {
        ReturnUrl = Url.Local(returnUrl);
        if (!ModelState.IsValid) return Page();

        var reader = new Reader { Name = Name.Trim(), Email = Email, UserName = Email, RegisteredAt = time.GetUtcNow().UtcDateTime };
        if (await CreateAsync(reader) is { } problem)
        {
            ModelState.AddModelError(problem == Taken ? "Email" : "Password", problem);
            return Page();
        }

        await record.WriteAsync(RecordKind.AccountOpened, cancellationToken, by: reader);
        await signIn.SignInAsync(reader, isPersistent: false);
        return Redirect(ReturnUrl);
    }

    /// <returns>What is wrong, or null.</returns>
    private async Task<string?> CreateAsync(Reader reader)
    {
        try
        {
            var result = await signIn.UserManager.CreateAsync(reader, Password);
            var problem = result.Errors.FirstOrDefault();
            return problem?.Code is "DuplicateEmail" or "DuplicateUserName" ? Taken : problem?.Description;
        }
        catch (DbUpdateException failure) when (failure.IsClash())
        {
            // Twice at the same moment: the database lets one of them in.
            return Taken;
        }
    }
}
