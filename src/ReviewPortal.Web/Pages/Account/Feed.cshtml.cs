using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Shelf;
using ReviewPortal.Site;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Feeds;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>A subscriber makes the secret address of their feed, and revokes it.</summary>
[ConfirmedFirst]
internal sealed class FeedModel(FeedAddresses addresses, CurrentReader current, SiteOptions site, TimeProvider time) : PageModel
{
    public ReaderFeed? Feed { get; private set; }
    public bool MayHave { get; private set; }
    public bool IsRevoked { get; private set; }

    /// <summary>Only in the answer that made it.</summary>
    public Uri? Address { get; private set; }

    private string ReaderId => current.Standing?.Id ?? throw new InvalidOperationException("Only a reader has a feed.");

    public Task<PageResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken cancellationToken)
    {
        if (act is not ("make" or "revoke")) return BadRequest();
        if (act == "revoke")
        {
            await addresses.RevokeAsync(ReaderId, cancellationToken);
            IsRevoked = true;
        }
        else if (current.Standing is { } reader && PrivateFeed.MayHave(reader, time.GetUtcNow().UtcDateTime))
        {
            // Shown in this answer and never again, so it is not redirected: nothing could carry the secret there.
            Address = new Uri(site.BaseUrl, PrivateFeed.AddressOf(await addresses.MakeAsync(reader.Id, cancellationToken)));
        }

        return await ShowAsync(cancellationToken);
    }

    private async Task<PageResult> ShowAsync(CancellationToken cancellationToken)
    {
        Feed = await addresses.FindAsync(ReaderId, cancellationToken);
        MayHave = current.Standing is { } reader && PrivateFeed.MayHave(reader, time.GetUtcNow().UtcDateTime);
        return Page();
    }
}
