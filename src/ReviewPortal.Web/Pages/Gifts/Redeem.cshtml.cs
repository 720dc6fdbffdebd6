using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Gifts;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Gifts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Gifts;

/// <summary>Where a card and a gift’s letter lead: whoever has no account makes one first, and enters the code then.</summary>
[NoReferrer, Guarded(Gate.Gift)]
internal sealed class RedeemModel(GiftRedemption gifts, GiftTickets tickets, CurrentReader current) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter the code of the gift."), StringLength(GiftCode.MaxTyped, ErrorMessage = "This is too long for a code.")]
    public string Code { get; set; } = "";

    /// <summary>Whether the code was redeemed by this reader before.</summary>
    public bool IsTheirs { get; private set; }

    public bool IsSignedIn => current.Standing is not null;

    /// <summary>Where whoever signs in comes back to, with the code that they came with.</summary>
    public string Here => Code.Length == 0 ? "/gifts/redeem" : $"/gifts/redeem?code={Uri.EscapeDataString(Code)}";

    /// <param name="code">From a letter’s link. It is not looked up before a button is pressed.</param>
    public void OnGet(string? code)
    {
        ModelState.Clear();
        Code = GiftCode.Read(code) is { } read ? GiftCode.InGroups(read) : "";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return Page();
        if (!IsSignedIn) return Redirect(Return.To("/account/login", "/gifts/redeem"));
        if (GiftCode.Read(Code) is { } code && await gifts.FindAsync(code, cancellationToken) is { } gift) return Redirect($"/gifts/accept?gift={tickets.For(gift)}");
        IsTheirs = GiftCode.Read(Code) is { } used && await gifts.IsRedeemedByAsync(used, current.Standing?.Id ?? "", cancellationToken);
        if (IsTheirs) return Page();
        ModelState.AddModelError(nameof(Code), "No gift waits under this code. Look at it again; if it is right, the gift was redeemed before, or was taken back.");
        return Page();
    }
}
