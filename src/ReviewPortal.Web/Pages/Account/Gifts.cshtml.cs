using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Site;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>What a reader gave, articles and subscriptions, and what they were given. A link is revoked here.</summary>
internal sealed class GiftsModel(ReviewDbContext db, GiftLinks links, CurrentReader current, SiteOptions site, TimeProvider time) : PageModel
{
    public DateTime Now { get; } = time.GetUtcNow().UtcDateTime;
    public IReadOnlyList<GivenArticle> Articles { get; private set; } = [];
    public IReadOnlyList<GiftSubscription> Given { get; private set; } = [];
    public IReadOnlyList<GiftSubscription> Received { get; private set; } = [];
    public int Left { get; private set; }
    public bool IsRevoked { get; private set; }
    public bool HasBegun { get; private set; }
    public bool IsChanged { get; private set; }

    private string ReaderId => current.Standing?.Id ?? throw new InvalidOperationException("Only a reader has gifts.");

    public async Task OnGetAsync(bool revoked, bool begun, bool changed, CancellationToken cancellationToken)
    {
        (IsRevoked, HasBegun, IsChanged) = (revoked, begun, changed);
        var made = await db.GiftLinks.AsNoTracking().Include(l => l.Article).Where(l => l.GiverId == ReaderId).OrderByDescending(l => l.Id).ToListAsync(cancellationToken);
        Articles = [.. made.Select(LineOf)];
        Left = await links.LeftAsync(ReaderId, cancellationToken);
        var gifts = db.GiftSubscriptions.AsNoTracking().Include(g => g.Plan).OrderByDescending(g => g.Id);
        Given = await gifts.Where(g => g.GiverId == ReaderId).ToListAsync(cancellationToken);
        Received = await gifts.Include(g => g.Subscription).Where(g => g.RedeemedById == ReaderId).ToListAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(int link, CancellationToken cancellationToken) =>
        await links.RevokeAsync(ReaderId, link, cancellationToken) ? Redirect("/account/gifts?revoked=true") : NotFound();

    /// <summary>“Not redeemed yet, sent on November 21, 2026”.</summary>
    public string WordsOn(GiftSubscription gift) => gift.Status switch
    {
        GiftStatus.Ready when gift.SentAt is { } sent => $"{gift.Status.InWords()}, sent on {site.Date(sent)}",
        GiftStatus.Ready when gift.SendAt is { } day => $"{gift.Status.InWords()}, goes out on {site.Date(day)}",
        GiftStatus.Redeemed when gift.RedeemedAt is { } redeemed => $"{gift.Status.InWords()} on {site.Date(redeemed)}",
        var status => status.InWords(),
    };

    private GivenArticle LineOf(GiftLink link)
    {
        // What was withdrawn is not named to readers.
        if (link.Article is not { } article || article.StatusAt(Now) != ArticleStatus.Published) return new(link, null, "An article that is not here any more", null);
        return new(link, article.Slug, article.Title, link.StatusAt(Now) == GiftLinkStatus.Open ? links.AddressOf(link, article.Slug) : null);
    }
}
