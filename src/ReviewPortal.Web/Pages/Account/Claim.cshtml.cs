using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.PrintSubscribers;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>Joins a number of the review's list to the account. Numbers can be guessed: see <see cref="Gate.Claim"/>.</summary>
[ConfirmedFirst, Guarded(Gate.Claim)]
internal sealed class ClaimModel(SubscriberClaims claims, CurrentReader current) : PageModel
{
    /// <summary>Of a number that there is not, and of one whose postal code is another, alike.</summary>
    private const string NotFoundInWords =
        "There is no such number with this postal code. Look at the label again: a 0 may be an O, and the postal code is the one to which the review comes.";

    [BindProperty, Required(ErrorMessage = "Enter the number that stands on your label."), StringLength(40, ErrorMessage = "This is longer than any number.")]
    public string? Number { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the postal code that stands on your label."), StringLength(100, ErrorMessage = "This is longer than any postal code or name.")]
    public string? Proof { get; set; }

    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return Page();
        var reader = current.Standing ?? throw new InvalidOperationException("Only a reader claims.");
        switch (await claims.ClaimAsync(reader.Id, Number, Proof, cancellationToken))
        {
            case ClaimOutcome.Claimed:
                return Redirect("/account?notice=claimed");
            case ClaimOutcome.Yours:
                ModelState.AddModelError("", "You have claimed this number already: it is on your account.");
                break;
            case ClaimOutcome.Taken:
                ModelState.AddModelError("", "This number is on another account already. If that is none of yours, write to the review.");
                break;
            case ClaimOutcome.Ended:
                ModelState.AddModelError("", "This subscription has ended. Choose a new one under Subscribe, or write to the review if you have paid since.");
                break;
            default:
                ModelState.AddModelError(nameof(Number), NotFoundInWords);
                break;
        }

        return Page();
    }
}
