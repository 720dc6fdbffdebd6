using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Shelf;
using ReviewPortal.Site;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Feeds;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>A subscriber makes the secret address of their feed, and revokes it.</summary>
[ConfirmedFirst]
internal sealed class FeedModel(
    FeedAddresses addresses, UserManager<Reader> readers, Notices notices, CurrentReader current, ReviewDbContext db, SiteOptions site, TimeProvider time) : PageModel
{
    public ReaderFeed? Feed { get; private set; }
    public bool MayHave { get; private set; }
    public bool IsRevoked { get; private set; }

    /// <summary>Only in the answer that made it.</summary>
    public Uri? Address { get; private set; }

    /// <summary>Whoever showed the password alone of one of the staff makes nothing that lasts.</summary>
    public bool MayMake => current.Standing is { } reader && PrivateFeed.MayHave(reader, Now) && (!reader.IsStaff || reader.IsStrong);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

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
        else if (MayMake)
        {
            // Only for this, and not for the page: nothing stands between a reader and the end of a feed that a thief has.
            if (current.Session?.IsProvenAt(Now) != true) return Redirect(Return.To(AskAgainAttribute.Page, "/account/feed"));
            // Shown in this answer and never again, so it is not redirected: nothing could carry the secret there.
            Address = new Uri(site.BaseUrl, PrivateFeed.AddressOf(await MakeAsync(cancellationToken)));
        }

        return await ShowAsync(cancellationToken);
    }

    /// <summary>With the letter that tells of it, or not at all.</summary>
    private async Task<string> MakeAsync(CancellationToken cancellationToken)
    {
        var reader = await readers.GetPresentAsync(User);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var token = await addresses.MakeAsync(reader.Id, cancellationToken);
        notices.FeedMade(reader);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return token;
    }

    private async Task<PageResult> ShowAsync(CancellationToken cancellationToken)
    {
        Feed = await addresses.FindAsync(ReaderId, cancellationToken);
        MayHave = current.Standing is { } reader && PrivateFeed.MayHave(reader, Now);
        return Page();
    }
}
