using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages;

/// <summary>The first run outside Development. Without a good link, and as soon as there is an account, it is no page at all.</summary>
[Guarded(Gate.Account)]
internal sealed class SetupModel(SetupLink link, NewPasswords passwords, SignInManager<Reader> signIn, TimeProvider time) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your name."), StringLength(100, ErrorMessage = "The name is longer than 100 characters.")]
    public string Name { get; set; } = "";

    [BindProperty, Mailbox("Enter your e-mail address.")]
    public string Email { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Choose a password.")]
    public string Password { get; set; } = "";

    public string? Token { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? token, CancellationToken cancellationToken)
    {
        Token = token;
        return await link.IsOpenAsync(token, cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string? token, CancellationToken cancellationToken)
    {
        Token = token;
        if (!await link.IsOpenAsync(token, cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();

        var reader = Reader.Of(Name, Email, time.GetUtcNow().UtcDateTime);
        if (passwords.ProblemOf(reader, Password) is { } problem)
        {
            ModelState.AddModelError("Password", problem);
            return Page();
        }

        if (!await link.MakeAdminAsync(reader, Password, cancellationToken)) return NotFound();
        await signIn.SignInAsync(reader, isPersistent: false);
        return Redirect("/admin");
    }
}
