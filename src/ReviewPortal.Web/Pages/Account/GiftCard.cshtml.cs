using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Site;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>The card of a gift that this reader gives, to print; another’s is not found, and nor is one that is not paid for or is over.</summary>
[NoReferrer]
internal sealed class GiftCardModel(ReviewDbContext db, GiftSecrets secrets, CurrentReader current, SiteOptions site) : PageModel
{
    private GiftSubscription? _gift;

    public GiftSubscription Gift => _gift ?? throw new InvalidOperationException("The card is shown before the gift was loaded.");

    /// <summary>Null if it can’t be read any more.</summary>
    public string? Code { get; private set; }

    /// <summary>“review.example/gifts/redeem”, as people type it.</summary>
    public string Where => $"{site.BaseUrl.Authority}/gifts/redeem";

    public Uri Address => new(site.BaseUrl, $"/gifts/redeem?code={Code}");

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        var reader = current.Standing ?? throw new InvalidOperationException("Only a reader gives.");
        _gift = await db.GiftSubscriptions.AsNoTracking().Include(g => g.Plan).Ready().SingleOrDefaultAsync(g => g.Id == id && g.GiverId == reader.Id, cancellationToken);
        if (_gift is null) return NotFound();
        Code = _gift.SealedCode is { } kept && secrets.Open(kept) is { } code ? GiftCode.InGroups(code) : null;
        return Page();
    }
}
